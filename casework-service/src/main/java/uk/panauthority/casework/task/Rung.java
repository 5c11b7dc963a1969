package uk.panauthority.casework.task;

/** The rungs of the ladder that a task goes up as its time runs out. */
public enum Rung {
    /** Whoever works on it, or its queue, as it falls due soon. */
    OWNER,
    /** The team manager, as it is overdue. */
    MANAGER,
    /** The named senior manager, when as much time again has passed. */
    SENIOR_MANAGER
}
