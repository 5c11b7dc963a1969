package uk.panauthority.placement.home;

/** What is done to a hold. */
enum BedHoldAction {
    USE,
    RELEASE,
    EXPIRE
}
