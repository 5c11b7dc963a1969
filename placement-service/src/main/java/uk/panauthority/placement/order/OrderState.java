package uk.panauthority.placement.order;

/** Where an order stands. */
public enum OrderState {
    DRAFT,
    /** The provider has it to sign. */
    ISSUED,
    SIGNED,
    DECLINED,
    CANCELLED,
    /** Signed, and its last day is past; computed, never stored. */
    ENDED
}
