package uk.panauthority.placement.register;

/** Whether somebody has looked. */
public enum ConsequenceState {
    OPEN,
    CLOSED
}
