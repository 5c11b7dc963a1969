package uk.panauthority.placement.home;

/** What became of a hold. */
public enum BedHoldState {
    LIVE,
    USED,
    RELEASED,
    /** Its time ran out. */
    EXPIRED
}
