package uk.panauthority.casework.trigger;

/** The part that an authority plays in a crossing. */
enum TriggerParty {
    /** Its rule was crossed, and it must act. */
    OWNER
}
