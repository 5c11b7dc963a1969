package uk.panauthority.placement.charge;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.Nights;

/**
 * One sum that a line runs up: its price, or the retainer of one suspension.
 *
 * @param suspensionId null for the price
 * @param type the line's, or retainer
 * @param nights on which it runs
 * @param part what it comes to on some nights; the parts of any division add up to the whole (M4)
 */
record RunningSum(
        UUID lineId, @Nullable UUID suspensionId, LineType type, Nights nights, Function<Nights, Money> part) {}
