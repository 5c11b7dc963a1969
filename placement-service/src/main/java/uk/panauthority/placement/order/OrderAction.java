package uk.panauthority.placement.order;

/** What may be done with an order. */
public enum OrderAction {
    ISSUE,
    SIGN,
    DECLINE,
    CANCEL,
    /** Its time for signature has run out. */
    EXPIRE,
    /** Its first day has come. */
    BEGIN,
    END,
    /** Another time for the signature of an order that follows an emergency. */
    PROPOSE_TIME
}
