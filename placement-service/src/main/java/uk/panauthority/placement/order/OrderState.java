package uk.panauthority.placement.order;

/** Where an order stands. */
public enum OrderState {
    DRAFT,
    /** The provider has it to sign. */
    ISSUED,
    SIGNED,
    /** Signed, and its first day has come; computed, never stored. */
    IN_FORCE,
    DECLINED,
    /** The provider did not sign in time. */
    EXPIRED,
    CANCELLED,
    /** Its last day is past, or it was ended before. */
    ENDED
}
