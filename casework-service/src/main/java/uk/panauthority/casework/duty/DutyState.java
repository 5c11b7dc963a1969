package uk.panauthority.casework.duty;

/** The states of one version of a duty. */
public enum DutyState {
    PROPOSED,
    AGREED,
    STANDING_DEFAULT,
    SUPERSEDED
}
