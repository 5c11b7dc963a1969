package uk.panauthority.casework.task;

/** How a task ranks beside others of its queue; the due time is a separate fact. */
public enum TaskPriority {
    HIGH,
    NORMAL,
    LOW
}
