package uk.panauthority.placement.loan;

/** Where a loan stands. */
public enum BedLoanState {
    OFFERED,
    REQUESTED,
    /** The bed is kept for the borrower, whose child has not come yet. */
    AGREED,
    /** A child of the borrower has come. */
    IN_USE,
    /** The owner wants it back on a day. */
    RECALLED,
    ENDED,
    DECLINED,
    /** The bed was filled before anybody had asked for it. */
    LAPSED
}
