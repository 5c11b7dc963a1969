package uk.panauthority.casework.task;

/** How a task stands against its time. */
public enum TaskClock {
    ON_TRACK,
    DUE_SOON,
    OVERDUE
}
