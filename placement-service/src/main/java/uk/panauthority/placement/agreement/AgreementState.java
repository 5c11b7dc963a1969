package uk.panauthority.placement.agreement;

/**
 * Where a version of an individual placement agreement stands. The agreement itself stands where its version in force
 * does, and where its newest one does as long as none is in force.
 */
public enum AgreementState {
    DRAFT,
    /** The social worker has approved the terms. */
    TERMS_APPROVED,
    /** The provider has it. */
    SENT,
    /** The provider has completed and signed it. */
    RETURNED,
    IN_FORCE,
    /** The next version is in force instead. */
    SUPERSEDED,
    /** Ended by its own clause, or it came to nothing. */
    ENDED
}
