package uk.panauthority.casework.strategy;

/** Where a strategy meeting stands. */
public enum MeetingState {
    REQUIRED,
    ARRANGED,
    HELD,
    NOT_NEEDED
}
