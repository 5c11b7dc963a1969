package uk.panauthority.casework.profile;

/** What is done with a profile. */
public enum ProfileAction {
    WRITE,
    CONFIRM,
    MOVE
}
