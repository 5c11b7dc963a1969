package uk.panauthority.placement.home;

/** Who answers for nights on which a bed could not be used. */
public enum VoidParty {
    /** The nights are not paid for. */
    PROVIDER,
    /** The nights are paid for. */
    AUTHORITY
}
