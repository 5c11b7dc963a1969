package uk.panauthority.casework.privacy.restriction;

/** Why a child's records are restricted; a code, so that nothing about the family has to be written down. */
public enum RestrictionGround {
    STAFF_FAMILY,
    PUBLIC_FIGURE,
    PROTECTED_ADDRESS,
    OTHER
}
