package uk.panauthority.casework.trigger;

/** What happens to a crossing. */
enum TriggerStep {
    ACT,
    RECUR,
    WITHDRAW,
    REINSTATE
}
