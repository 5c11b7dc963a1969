package uk.panauthority.casework.sight;

/** The records that have long lists. */
public enum Listed {
    EPISODE,
    NOTIFICATION,
    INTERVIEW,
    DUTY,
    TRIGGER,
    MEETING
}
