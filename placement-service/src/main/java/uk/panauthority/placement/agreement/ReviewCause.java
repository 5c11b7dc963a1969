package uk.panauthority.placement.agreement;

/** What led to a review. */
public enum ReviewCause {
    MISSING_EPISODE,
    /** The day that the agreement or the authority's interval names is near. */
    REGULAR
}
