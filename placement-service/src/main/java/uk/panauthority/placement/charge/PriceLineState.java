package uk.panauthority.placement.charge;

/** Where a price line stands. Whether an approved line costs anything on a night is said by its dates. */
public enum PriceLineState {
    /** Waits for an approver, or for the next one. */
    PROPOSED,
    APPROVED,
    REFUSED
}
