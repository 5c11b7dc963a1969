package uk.panauthority.placement.system;

/** What may be done with a purchasing system. */
public enum SystemAction {
    ADVERTISE,
    OPEN,
    SUSPEND,
    RESUME,
    CLOSE,
    /** Changes participants, lots, entry policy or the interval of reviews. */
    AMEND,
    /** Takes the next option of the term. */
    RENEW,
    /** Records the outcome of a periodic review. */
    RECORD_REVIEW,
    PUBLISH_CRITERIA,
    /** Makes another participant the lead. */
    HAND_OVER,
    /** Procurement has established it. */
    ESTABLISH,
    /** The term is over, or the last day of call-off. */
    EXPIRE
}
