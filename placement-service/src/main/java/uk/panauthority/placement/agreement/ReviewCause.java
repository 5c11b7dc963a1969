package uk.panauthority.placement.agreement;

/** What led to a review. */
public enum ReviewCause {
    MISSING_EPISODE
}
