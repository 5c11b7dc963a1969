package uk.panauthority.placement.referral;

import java.util.UUID;

/**
 * Another version of a referral holds from now on. Told inside the service, in the transaction of the approval.
 *
 * @param number of the version
 */
public record ReferralApprovedAnew(UUID referralId, int number) {}
