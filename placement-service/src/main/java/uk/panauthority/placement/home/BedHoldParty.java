package uk.panauthority.placement.home;

/** The part that an organisation plays in a hold. */
enum BedHoldParty {
    /** It holds the bed for a child of its own. */
    HOLDER,
    /** It runs the home. */
    PROVIDER
}
