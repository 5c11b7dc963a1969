package uk.panauthority.placement.search;

/** Where a rung of the cascade stands. */
public enum StepState {
    PENDING,
    OPEN,
    /** Every candidate has a reason why it was not used. */
    EXHAUSTED,
    /** An award came of it. */
    SUCCEEDED,
    SKIPPED
}
