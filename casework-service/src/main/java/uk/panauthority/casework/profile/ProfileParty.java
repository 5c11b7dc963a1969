package uk.panauthority.casework.profile;

/** The parts that organisations play in a profile. */
public enum ProfileParty {
    /** The authority that is responsible for the child. */
    RESPONSIBLE,
    /** The provider of the home where the child lives. */
    HOME
}
