package uk.panauthority.casework.privacy.restriction;

/** Whether the restriction holds. */
public enum RestrictionState {
    IN_FORCE,
    LIFTED
}
