package uk.panauthority.placement.block;

/** The part that an organisation plays in a block contract. */
public enum BlockParty {
    /** The authority that bought the beds. */
    OWNER,
    /** The organisation whose home it is. */
    PROVIDER
}
