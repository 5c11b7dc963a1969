package uk.panauthority.placement.award;

/** Where a direct award stands. */
public enum AwardState {
    PROPOSED,
    APPROVED,
    REFUSED,
    /** It carries an order, and carries no second one. */
    ORDERED,
    /** The day has come to look at it again. */
    REVIEW_DUE,
    /** It stays with the provider. */
    RETAINED,
    /** The placement is opened to competition. */
    RECOMPETED
}
