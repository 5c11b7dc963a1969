package uk.panauthority.casework.notification;

/** What became of a message. */
public enum NotificationState {
    /** Read, but not decided on; no message stays here. */
    RECEIVED,
    /** The child is certain and nothing is doubtful. */
    MATCHED,
    /** A person must look at it. */
    TRIAGE,
    /** A newer version of the same message has taken its place. */
    SUPERSEDED,
    /** The force has cancelled everything under this reference. */
    CANCELLED,
    /** It was refused: it speaks of what is not its force's to speak of. Kept, without any effect. */
    REJECTED,
    /** It is about a person of 18 or over. */
    ROUTED_OUT
}
