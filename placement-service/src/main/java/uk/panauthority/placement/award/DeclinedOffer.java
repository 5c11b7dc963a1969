package uk.panauthority.placement.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * An offer that was made for this child and not taken.
 *
 * @param weeklyRate what was asked for it; absent when no price was named
 * @param reason a code of the table of candidate reasons
 */
public record DeclinedOffer(
        String provider, @Nullable UUID homeId, @Nullable Money weeklyRate, String reason) {}
