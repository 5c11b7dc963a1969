package uk.panauthority.casework.notification;

/** Why somebody was told of a message. */
public enum TellingCause {
    /** It has come. */
    RECEIVED,
    /** Whoever was told before has not acknowledged it in time. */
    NOT_ACKNOWLEDGED,
    /** Every authority that was told has said that the child is not one of theirs. */
    HANDED_BACK
}
