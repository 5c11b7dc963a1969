package uk.panauthority.placement.offer;

/** What happens to offers. */
public enum OfferAction {
    AMEND,
    SUBMIT,
    REPLACE,
    WITHDRAW,
    LAPSE,
    FAIL_GATEWAY,
    /** An approver lets an offer pass although it failed a test of the gateway. */
    EXEMPT,
    SCORE,
    SELECT,
    NOT_SELECT
}
