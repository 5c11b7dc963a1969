package uk.panauthority.placement.loan;

/** The part that an authority plays in a loan. */
public enum LoanParty {
    /** Whose block the bed belongs to. */
    OWNER,
    /** To whom the bed is offered. */
    NEIGHBOUR,
    /** The neighbour that asked first. */
    BORROWER
}
