package uk.panauthority.placement.agreement;

/** What may be done with a review. */
public enum ReviewAction {
    CLOSE_REVIEW
}
