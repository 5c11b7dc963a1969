package uk.panauthority.casework.privacy.subjectaccess;

/** The parts that organisations play in a request. */
public enum SubjectAccessParty {
    /** The authority that is responsible for the child. */
    RESPONSIBLE
}
