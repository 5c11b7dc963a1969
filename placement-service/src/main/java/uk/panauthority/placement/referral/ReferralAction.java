package uk.panauthority.placement.referral;

/** What happens to referrals. */
public enum ReferralAction {
    /** Change the document of a version that is not approved. */
    EDIT,
    /** Begin the next version of a published document. */
    BEGIN_VERSION,
    APPROVE,
    SEARCH,
    HOLD,
    RESUME,
    INVITE,
    RAISE_LEVEL,
    PLACE,
    RECORD_OUTCOME,
    CLOSE,
    WITHDRAW
}
