package uk.panauthority.placement.agreement;

/** Where a review of an agreement stands. */
public enum ReviewState {
    OPEN,
    CLOSED
}
