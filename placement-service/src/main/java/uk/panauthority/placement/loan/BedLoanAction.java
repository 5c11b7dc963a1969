package uk.panauthority.placement.loan;

/** What happens to loans. */
public enum BedLoanAction {
    REQUEST,
    AGREE,
    DECLINE,
    ARRIVE,
    RECALL,
    END,
    LAPSE
}
