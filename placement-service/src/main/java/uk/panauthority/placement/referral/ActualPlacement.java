package uk.panauthority.placement.referral;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * What became of a referral, in the fields of the standard. Cost, place and number follow from the order and the home; the
 * rest an officer records.
 *
 * @param totalWeeklyCost in whole pounds, half up (M16); the stored pence are untouched
 * @param placementLocation the first half of the home's postcode; absent where the home's agency has given no address
 * @param preferabilityLocation whether the place is the preferred one
 * @param educationContinuity whether the child's education goes on without a break
 * @param providerURN number of the home in the register
 * @param siblingsPlacedTogether with how many brothers and sisters the child was placed
 * @param placementType code of the standard
 */
public record ActualPlacement(
        long totalWeeklyCost,
        @Nullable String placementLocation,
        @Nullable Boolean preferabilityLocation,
        @Nullable Boolean educationContinuity,
        String providerURN,
        @Nullable Integer siblingsPlacedTogether,
        @Nullable String placementType,
        LocalDate placementDate,
        @Nullable String placementOfficerName) {

    /** The start of a placement that was ordered for a referral. */
    public record Start(
            UUID placementId,
            String providerId,
            String urn,
            @Nullable String postcode,
            Money weeklyRate,
            LocalDate arrivedOn) {}

    static ActualPlacement of(Start start) {
        return new ActualPlacement(
                wholePounds(start.weeklyRate()),
                outwardCode(start.postcode()),
                null,
                null,
                start.urn(),
                null,
                null,
                start.arrivedOn(),
                null);
    }

    ActualPlacement with(ReferralRequests.Outcome recorded, String officer) {
        return new ActualPlacement(
                totalWeeklyCost,
                placementLocation,
                recorded.preferabilityLocation(),
                recorded.educationContinuity(),
                providerURN,
                recorded.siblingsPlacedTogether(),
                recorded.placementType(),
                placementDate,
                officer);
    }

    private static @Nullable String outwardCode(@Nullable String postcode) {
        return postcode == null ? null : postcode.substring(0, postcode.indexOf(' '));
    }

    static long wholePounds(Money amount) {
        return amount.amount().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
