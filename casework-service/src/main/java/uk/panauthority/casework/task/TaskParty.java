package uk.panauthority.casework.task;

/** The part that an organisation plays in a task. */
enum TaskParty {
    OWNER
}
