package uk.panauthority.placement.admission;

/** The part that an organisation plays in an entry. */
public enum AdmissionParty {
    /** Leads the purchasing system. */
    LEAD,
    /** Has applied. */
    PROVIDER
}
