package uk.panauthority.casework.privacy.retention;

/** The parts that organisations play in an erasure. */
public enum ErasureParty {
    /** The authority that is responsible for the child. */
    RESPONSIBLE
}
