package uk.panauthority.placement.referral;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A published referral as the other features of its own authority need it.
 *
 * @param number of the approved version
 * @param document that version in full
 * @param approvedOn the day by whose tables the document was judged
 */
public record CurrentReferral(
        UUID id,
        ReferralState state,
        int number,
        String responsibleLa,
        String childNumber,
        String childRef,
        ReferralDocument document,
        LocalDate approvedOn) {}
