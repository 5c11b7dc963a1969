package uk.panauthority.casework.notification;

/** The part that an organisation plays in a message. */
public enum NotificationParty {
    FORCE,
    AUTHORITY_TOLD
}
