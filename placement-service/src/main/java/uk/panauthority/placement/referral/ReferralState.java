package uk.panauthority.placement.referral;

/** Where a referral stands. */
public enum ReferralState {
    DRAFT,
    APPROVED,
    SEARCHING,
    ON_HOLD,
    /** The child has arrived in a home that was ordered for this referral. */
    PLACED,
    /** The search was given up without a home. */
    UNMET,
    WITHDRAWN
}
