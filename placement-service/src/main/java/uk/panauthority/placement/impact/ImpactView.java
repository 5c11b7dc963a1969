package uk.panauthority.placement.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A resident impact assessment as its provider and the authority that buys see it.
 *
 * @param referralVersion the version of the referral that it was written for
 * @param result a code of the dated table
 * @param effectOnResidents what the child means for the children already there
 * @param effectOnChild what they mean for the child
 */
public record ImpactView(
        UUID id,
        UUID referralId,
        int referralVersion,
        String responsibleLa,
        String providerId,
        UUID homeId,
        LocalDate assessedOn,
        String result,
        String effectOnResidents,
        String effectOnChild,
        String author,
        Instant recordedAt) {}
