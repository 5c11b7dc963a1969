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
    /** A recorded absence breaks a rule of the SSDA903 return. */
    RETURN_BREACH,
    /** A proposal about an episode waits for a second person. */
    EPISODE_DECIDE,
    /** A long-term absence is reviewed each month. */
    LONG_TERM_REVIEW,
    /** The profile of a child who is away for long is confirmed anew. */
    PROFILE_RECONFIRM,
    /** A missing child has come of age: adult services are to be told. */
    ADULT_SERVICES
}
