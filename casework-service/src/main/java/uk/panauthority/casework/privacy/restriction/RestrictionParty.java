package uk.panauthority.casework.privacy.restriction;

/** The parts that organisations play in a restriction. */
public enum RestrictionParty {
    /** The authority that is responsible for the child. */
    RESPONSIBLE
}
