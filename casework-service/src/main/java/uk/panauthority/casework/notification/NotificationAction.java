package uk.panauthority.casework.notification;

/** What can be done to a message. */
public enum NotificationAction {
    MATCH,
    DOUBT,
    ROUTE_OUT,
    OVERTAKE,
    CURE,
    ACKNOWLEDGE,
    RESOLVE,
    HAND_BACK
}
