package uk.panauthority.casework.duty;

/** What changes a duty. */
enum DutyAction {
    PROPOSE,
    AGREE,
    CLOCK_STARTS,
    SUPERSEDE
}
