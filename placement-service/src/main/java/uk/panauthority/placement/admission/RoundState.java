package uk.panauthority.placement.admission;

/** Where a round of entry stands; its days open and close it. */
public enum RoundState {
    PLANNED,
    OPEN,
    EVALUATING,
    DECIDED,
    CANCELLED
}
