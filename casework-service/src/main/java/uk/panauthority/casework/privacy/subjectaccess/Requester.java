package uk.panauthority.casework.privacy.subjectaccess;

/** Who asks. */
public enum Requester {
    CHILD,
    PARENT,
    SOLICITOR,
    FORMER_CHILD
}
