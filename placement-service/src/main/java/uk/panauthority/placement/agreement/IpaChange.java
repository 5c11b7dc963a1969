package uk.panauthority.placement.agreement;

/** What a new version of an agreement changes. */
public enum IpaChange {
    /** The child needs something else; by the same call-off process as the placement. */
    NEEDS,
    /** The price is another; by the same call-off process as the placement. */
    PRICE,
    /** Contacts, key worker, outcomes, services or dates within the price. */
    TERMS,
    /** A review asked for it. */
    REVIEW;

    boolean needsAward() {
        return this == NEEDS || this == PRICE;
    }
}
