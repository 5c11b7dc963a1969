package uk.panauthority.casework.trigger;

/** What happened to a crossing. */
public enum TriggerChange {
    RAISED,
    /** A later absence was added to it, after people had acted: they must look again. */
    RECURRED,
    WITHDRAWN,
    REINSTATED,
    ACTED_ON
}
