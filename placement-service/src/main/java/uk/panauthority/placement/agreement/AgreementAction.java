package uk.panauthority.placement.agreement;

/** What may be done with an agreement. */
public enum AgreementAction {
    APPROVE_TERMS,
    SEND,
    RETURN,
    BRING_INTO_FORCE,
    END
}
