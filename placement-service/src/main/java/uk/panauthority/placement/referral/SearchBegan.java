package uk.panauthority.placement.referral;

import java.util.UUID;

/** Told inside the service, in the transaction in which the search for a referral begins. */
public record SearchBegan(UUID referralId, String responsibleLa) {}
