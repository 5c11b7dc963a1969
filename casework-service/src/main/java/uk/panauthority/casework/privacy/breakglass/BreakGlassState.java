package uk.panauthority.casework.privacy.breakglass;

/** Where an emergency read stands. */
public enum BreakGlassState {
    /** The records can be read. */
    OPEN,
    /** Its time is over; a review is due. */
    EXPIRED,
    /** Another person found it right. */
    REVIEWED_OK,
    /** Another person found something to follow up. */
    REVIEWED_CONCERN
}
