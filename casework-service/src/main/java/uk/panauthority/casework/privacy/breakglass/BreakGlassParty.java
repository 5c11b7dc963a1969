package uk.panauthority.casework.privacy.breakglass;

/** The parts that organisations play in an emergency read. */
public enum BreakGlassParty {
    /** The authority that is responsible for the child. */
    RESPONSIBLE,
    /** The organisation of the person who opened it. */
    OPENER
}
