package uk.panauthority.casework.measure.fact;

/** What is known of the return. Each episode is exactly one of these. */
public enum ReturnKnown {
    /** The time of the return was recorded. */
    RETURNED,
    /** The child was located; the time of the return was not recorded. */
    TIME_NOT_RECORDED,
    /** The child is away as far as is known. */
    AWAY
}
