package uk.panauthority.casework.task;

/** What happens to a task. */
enum TaskAction {
    CLAIM,
    HAND_OVER,
    CLOSE
}
