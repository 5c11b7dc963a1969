package uk.panauthority.placement.offer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.charge.LineType;
import uk.panauthority.placement.money.PriceUnit;

/**
 * One priced element of an offer (M5).
 *
 * @param quantity how many units; hours in a week for {@code HOUR}
 * @param description what it is, in words
 */
public record OfferLine(
        LineType type,
        PriceUnit unit,
        Money amount,
        BigDecimal quantity,
        @Nullable String description) {

    /** What it costs in a week: exact, not rounded. */
    BigDecimal weekEquivalent() {
        return unit.weekEquivalent(amount, quantity);
    }
}
