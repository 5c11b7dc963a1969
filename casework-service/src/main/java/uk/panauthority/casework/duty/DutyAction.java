package uk.panauthority.casework.duty;

/** What changes a duty. */
enum DutyAction {
    PROPOSE,
    AGREE,
    TAKE_OVER,
    CLOCK_STARTS,
    SUPERSEDE
}
