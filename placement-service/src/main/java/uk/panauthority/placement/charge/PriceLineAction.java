package uk.panauthority.placement.charge;

/** What may be done with a price line. */
public enum PriceLineAction {
    APPROVE,
    REFUSE,
    END,
    SUSPEND,
    RESUME
}
