package uk.panauthority.placement.offer;

/** The part that an organisation plays in an offer. */
public enum OfferParty {
    PROVIDER,
    /** The authority that has invited. */
    BUYER
}
