package uk.panauthority.casework.profile;

/** Whether the profile can be relied on as it is. */
public enum ProfileState {
    CURRENT,
    /** Newly begun, or the child has moved: somebody who knows the child must confirm it. */
    CONFIRMATION_DUE
}
