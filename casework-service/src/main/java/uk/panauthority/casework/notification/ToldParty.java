package uk.panauthority.casework.notification;

/** Who in an authority was told of a message. */
public enum ToldParty {
    /** Everybody with a duty worker's role, by their queue. */
    DUTY_DESK,
    /** The next person on the rota. */
    PERSON,
    /** The team managers, by their queue; after them there is nobody. */
    MANAGER
}
