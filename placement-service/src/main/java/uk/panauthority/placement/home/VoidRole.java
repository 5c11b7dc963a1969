package uk.panauthority.placement.home;

/** The part that an organisation plays in a void. */
enum VoidRole {
    /** It runs the home. */
    PROVIDER,
    /** It bought the bed as part of a block, and pays for it unless the provider answers for the void. */
    KEEPER
}
