package uk.panauthority.casework.strategy;

/** What people do about a strategy meeting. */
enum MeetingAction {
    ARRANGE,
    HOLD,
    NOT_NEEDED
}
