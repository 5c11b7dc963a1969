package uk.panauthority.placement.agreement;

/** Where an individual placement agreement stands. */
public enum AgreementState {
    DRAFT,
    /** The social worker has approved the terms. */
    TERMS_APPROVED,
    /** The provider has it. */
    SENT,
    /** The provider has completed and signed it. */
    RETURNED,
    IN_FORCE,
    ENDED
}
