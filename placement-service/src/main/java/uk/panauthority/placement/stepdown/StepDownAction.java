package uk.panauthority.placement.stepdown;

/** What may be done with a step-down. */
public enum StepDownAction {
    ACCEPT,
    DECLINE,
    REFER,
    PLACE,
    SUSTAIN
}
