package uk.panauthority.placement.basis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * What an order takes over from the award that it rests on. Need and risk stay behind: the provider sees the order.
 *
 * @param awardId the award, whichever route it was made by
 * @param referralId the referral that is served; null where none was written yet
 * @param competitionId the competition that it was the award of; null for a direct award
 * @param routeCode the call-off route, a code of the table of routes
 * @param systemId the purchasing system that it is made under; null off any
 * @param lotId its lot; null off any
 * @param serviceCode the kind of service
 * @param weeklyRate for seven nights
 */
public record OrderBasis(
        UUID awardId,
        @Nullable UUID referralId,
        @Nullable UUID competitionId,
        String routeCode,
        @Nullable UUID systemId,
        @Nullable UUID lotId,
        String serviceCode,
        String childRef,
        UUID homeId,
        String responsibleLa,
        String providerId,
        Money weeklyRate) {}
