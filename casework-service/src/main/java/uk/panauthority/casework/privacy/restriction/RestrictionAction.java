package uk.panauthority.casework.privacy.restriction;

/** What a privacy officer does with a restriction. */
public enum RestrictionAction {
    GRANT,
    WITHDRAW,
    LIFT
}
