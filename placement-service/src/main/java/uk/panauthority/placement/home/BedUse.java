package uk.panauthority.placement.home;

/** For what a bed is claimed on a night. */
public enum BedUse {
    /** A child sleeps there. */
    STAY,
    /** Nobody can sleep there. */
    VOID,
    /** It is reserved for a child for a short time. */
    HOLD
}
