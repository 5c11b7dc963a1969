package uk.panauthority.placement.system;

/** The part that an organisation plays in a purchasing system. */
public enum SystemParty {
    /** Contract holder and legal entity: exactly one at a time. */
    LEAD,
    /** May order from it. */
    PARTICIPANT
}
