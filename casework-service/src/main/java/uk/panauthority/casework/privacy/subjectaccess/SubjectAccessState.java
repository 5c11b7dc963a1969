package uk.panauthority.casework.privacy.subjectaccess;

/** Where a request stands. */
public enum SubjectAccessState {
    PREPARED,
    APPROVED,
    REFUSED
}
