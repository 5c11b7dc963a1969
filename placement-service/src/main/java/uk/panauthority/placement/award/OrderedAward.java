package uk.panauthority.placement.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/** What an order takes over from the award that it rests on. Need and risk stay behind: the provider sees the order. */
public record OrderedAward(
        UUID awardId,
        @Nullable UUID referralId,
        String childRef,
        UUID homeId,
        String responsibleLa,
        String providerId,
        Money weeklyRate) {}
