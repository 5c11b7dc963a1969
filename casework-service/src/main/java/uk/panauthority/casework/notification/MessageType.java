package uk.panauthority.casework.notification;

/** What a force wants to tell with a message. */
public enum MessageType {
    MISSING_REPORT,
    RISK_CHANGE,
    FOUND,
    /** The police talk after return. It is kept with the absence, and never counts as a return interview. */
    PREVENTION_INTERVIEW,
    CORRECTION,
    CANCELLATION,
    /** A word that is none of these; the message is kept and a person reads it. */
    UNKNOWN;

    /** Whether the platform acts on the message by itself. */
    boolean isReport() {
        return this != UNKNOWN;
    }
}
