package uk.panauthority.placement.award;

/** Where a direct award stands. */
public enum AwardState {
    PROPOSED,
    APPROVED,
    REFUSED,
    /** It carries an order, and carries no second one. */
    ORDERED
}
