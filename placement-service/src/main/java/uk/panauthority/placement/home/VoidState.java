package uk.panauthority.placement.home;

/** Whether a void still says that a bed cannot be used. */
public enum VoidState {
    ACTIVE,
    /** The bed could be used after all; what was said stays to be seen. */
    CANCELLED
}
