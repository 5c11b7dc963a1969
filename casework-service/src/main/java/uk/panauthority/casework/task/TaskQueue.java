package uk.panauthority.casework.task;

/** The queues that people work from. */
public enum TaskQueue {
    /** A police message that nobody has acknowledged yet. */
    NOTIFICATION_ACKNOWLEDGE,
    /** A police message that nobody has acknowledged in time, or that nobody's child is meant by; for managers. */
    NOTIFICATION_ESCALATED,
    /** A police message that only a person can place or believe. */
    TRIAGE,
    /** Two authorities have not agreed who delivers the return interview. */
    DUTY_AGREE,
    /** A return interview has nobody to hold it. */
    INTERVIEW_ALLOCATE,
    /** A return interview has not been offered yet. */
    INTERVIEW_OFFER,
    /** A written interview waits for a second person. */
    INTERVIEW_SIGN_OFF,
    /** It is not known when the child left. */
    START_UNKNOWN,
    /** Absences have crossed a line, and somebody must do what the rule asks for. */
    TRIGGER_ACTION,
    /** A strategy meeting is to be arranged and held, or found not needed. */
    STRATEGY_MEETING,
    /** A child's records were read in an emergency; another person has to say whether that was right. */
    BREAK_GLASS_REVIEW,
    /** A child's record has been kept as long as it must be; people decide whether it is erased. */
    RETENTION_DUE,
    /** A child has moved: what is known for the case that the child goes missing must be confirmed anew. */
    PROFILE_CONFIRM
}
