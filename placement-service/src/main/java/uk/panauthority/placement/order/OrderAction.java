package uk.panauthority.placement.order;

/** What may be done with an order. */
public enum OrderAction {
    ISSUE,
    SIGN,
    DECLINE,
    CANCEL,
    END
}
