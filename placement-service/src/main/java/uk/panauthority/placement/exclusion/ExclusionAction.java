package uk.panauthority.placement.exclusion;

/** What happens to exclusions. */
public enum ExclusionAction {
    /** Say where the area lies that casework told of. */
    LOCATE,
    LIFT,
    EXPIRE
}
