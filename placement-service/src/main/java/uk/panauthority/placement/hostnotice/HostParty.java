package uk.panauthority.placement.hostnotice;

/** The part that an authority plays in a notice. */
public enum HostParty {
    /** Places the child. */
    RESPONSIBLE,
    /** Has the home in its area. */
    HOST
}
