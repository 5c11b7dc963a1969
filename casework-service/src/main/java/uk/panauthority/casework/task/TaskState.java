package uk.panauthority.casework.task;

/** Whether a task still waits. A closed one stays as a record of what was asked. */
public enum TaskState {
    OPEN,
    CLOSED
}
