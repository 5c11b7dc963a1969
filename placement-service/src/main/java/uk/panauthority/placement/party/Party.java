package uk.panauthority.placement.party;

/** The part that an organisation plays in an order and in what follows from it. */
public enum Party {
    /** The authority that looks after the child and buys the placement. */
    RESPONSIBLE,
    /** The organisation whose home it is. */
    PROVIDER
}
