package uk.panauthority.casework.interview;

/** How a deadline stands. */
public enum ClockStatus {
    ON_TRACK,
    DUE_SOON,
    OVERDUE,
    MET,
    MISSED
}
