package uk.panauthority.placement.competition;

/** What may be done with a mini-competition. */
public enum CompetitionAction {
    AMEND,
    PUBLISH,
    /** Moves the deadline to a later instant, for all alike. */
    EXTEND,
    /** The deadline. */
    CLOSE,
    /** Ends the time for answers when everybody has answered. */
    CLOSE_EARLY,
    OPEN,
    RECORD_GATEWAY,
    SCORE,
    AGREE_SCORE,
    EVALUATE,
    PREPARE_LETTERS,
    AWARD,
    END_WITHOUT_AWARD,
    CANCEL
}
