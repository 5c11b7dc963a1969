package uk.panauthority.placement.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * An offer in its place.
 *
 * @param price for seven nights, all lines
 * @param total two decimals, half up; offers are ranked by the exact one
 * @param exactTotal as a fraction in lowest terms
 * @param partedBy what parted it from the offer before it when their totals are equal
 */
public record RankedOffer(
        int rank,
        UUID offerId,
        String providerId,
        Money price,
        List<Points> points,
        BigDecimal total,
        String exactTotal,
        @Nullable String partedBy) {

    /** The weighted points of one criterion, four decimals. */
    public record Points(String criterion, BigDecimal points) {}
}
