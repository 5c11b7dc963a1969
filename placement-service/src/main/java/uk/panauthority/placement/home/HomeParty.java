package uk.panauthority.placement.home;

/** The part that an organisation plays in the record of a home. */
enum HomeParty {
    /** Any authority: what Ofsted registered is recorded by whoever learns of it, for all. */
    AUTHORITY,
    /** The organisation that runs it. */
    PROVIDER
}
