package uk.panauthority.placement.home;

/** What a bed is on a night. Always derived, never typed. */
public enum BedState {
    /** A child may come. */
    AVAILABLE,
    HELD,
    OCCUPIED,
    VOID,
    /** The home is closed, or registered for fewer places than it has beds. */
    CLOSED
}
