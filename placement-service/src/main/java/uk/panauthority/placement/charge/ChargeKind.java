package uk.panauthority.placement.charge;

/** What an entry of the ledger is. */
public enum ChargeKind {
    /** The first charge for its nights. */
    CHARGE,
    /** Puts another charge or line right, which it names. */
    ADJUSTMENT
}
