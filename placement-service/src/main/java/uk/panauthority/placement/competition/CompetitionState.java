package uk.panauthority.placement.competition;

/** Where a mini-competition stands. */
public enum CompetitionState {
    DRAFT,
    PUBLISHED,
    /** The deadline has passed; the offers are still sealed. */
    CLOSED,
    /** The seal is broken. */
    OPENED,
    EVALUATED,
    AWARDED,
    NO_AWARD,
    CANCELLED
}
