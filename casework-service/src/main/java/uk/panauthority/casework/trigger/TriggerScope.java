package uk.panauthority.casework.trigger;

/** Whose absences a rule counts together. */
public enum TriggerScope {
    /** Those of one child; by the rules of the responsible authority. */
    CHILD,
    /** Those from one home, of any child; by the rules of the authority in whose area it lies. */
    HOME
}
