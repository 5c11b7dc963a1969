package uk.panauthority.placement.search;

/** What happens to rungs of the cascade. */
public enum StepAction {
    OPEN,
    SKIP,
    EXHAUST,
    AWARD
}
