package uk.panauthority.placement.referral;

import java.util.UUID;

/**
 * A referral as one invited provider knows it: for what the provider answers to it.
 *
 * @param number of the version that an offer is made for
 */
public record InvitedReferral(
        UUID id, ReferralState state, int number, String responsibleLa, String providerId, RedactionLevel level) {}
