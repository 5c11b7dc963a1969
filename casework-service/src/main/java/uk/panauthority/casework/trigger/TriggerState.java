package uk.panauthority.casework.trigger;

/** Where a crossing stands. */
public enum TriggerState {
    /** Somebody must act. */
    RAISED,
    /** Somebody has acted. */
    ACTED_ON,
    /** A correction has shown that the line was not crossed. */
    WITHDRAWN
}
