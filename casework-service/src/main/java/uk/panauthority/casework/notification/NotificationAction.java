package uk.panauthority.casework.notification;

/** What can be done to a message. */
public enum NotificationAction {
    MATCH,
    DOUBT,
    ROUTE_OUT,
    OVERTAKE,
    REJECT,
    CANCEL,
    /** A merge that made it part of an episode was undone. */
    RELEASE,
    /** Staff find that it tells of the same absence as an episode. */
    MERGE,
    CURE,
    ACKNOWLEDGE,
    RESOLVE,
    HAND_BACK
}
