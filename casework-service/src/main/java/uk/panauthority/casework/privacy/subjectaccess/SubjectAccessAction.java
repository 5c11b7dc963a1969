package uk.panauthority.casework.privacy.subjectaccess;

/** What a second person decides. */
public enum SubjectAccessAction {
    APPROVE,
    REFUSE
}
