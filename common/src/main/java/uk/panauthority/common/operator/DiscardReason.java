package uk.panauthority.common.operator;

/** Why an operator gives an event up. Codes, since a free text could say whom it was about. */
public enum DiscardReason {
    /** The same fact was recorded in another way. */
    DUPLICATE,
    /** A later event has made it meaningless. */
    SUPERSEDED,
    /** It was not meant for this service, or comes from a test. */
    NOT_OURS,
    /** It can never be read. */
    UNREADABLE,
    /** A person has done by hand what it asked for. */
    DONE_BY_HAND
}
