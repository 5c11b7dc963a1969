package uk.panauthority.casework.casesystem;

/** What a row of an extract means for our records. */
public enum RowOutcome {
    /** An absence that was not known. */
    OPENS,
    /** The return from an absence that was open here. */
    CLOSES,
    /** What the case system says of the return interview is new. */
    INTERVIEW_STATED,
    /** Something about the child's care is new. */
    CARE_TOLD,
    /** Everything was known. */
    UNCHANGED,
    /** The child is not registered here; care is kept of registered children only. */
    NOT_REGISTERED
}
