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
    /** A return interview was offered and has still to be held. */
    INTERVIEW_HOLD,
    /** A written interview waits for a second person. */
    INTERVIEW_SIGN_OFF,
    /** A signed-off interview has not been shared with anybody yet. */
    INTERVIEW_SHARE,
    /** It is not known when the child left. */
    START_UNKNOWN,
    /** Absences have crossed a line, and somebody must do what the rule asks for. */
    TRIGGER_ACTION,
    /** A strategy meeting is to be arranged and held, or found not needed. */
    STRATEGY_MEETING
}
