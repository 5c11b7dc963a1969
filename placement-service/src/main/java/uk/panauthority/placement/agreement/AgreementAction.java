package uk.panauthority.placement.agreement;

/** What may be done with a version of an agreement. */
public enum AgreementAction {
    RECORD_TERMS,
    /** The second of the two who make a new version joins. */
    COUNTERSIGN_VERSION,
    APPROVE_TERMS,
    SEND,
    RETURN,
    RECORD_DOCUMENT,
    BRING_INTO_FORCE,
    /** One of the two who make a new version begins it; the version in force goes on. */
    OPEN_VERSION,
    WITHDRAW_VERSION,
    /** Another time for an agreement that follows an emergency. */
    PROPOSE_TIME,
    SUPERSEDE,
    END
}
