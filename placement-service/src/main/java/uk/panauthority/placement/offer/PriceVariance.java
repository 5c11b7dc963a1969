package uk.panauthority.placement.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.panauthority.common.money.Money;

/**
 * By how much an offered weekly price lies above the listed one.
 *
 * @param percent of the listed price, two decimals, half up
 */
public record PriceVariance(Money listed, Money offered, Money difference, BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty for a price that is not above the listed one: it needs no reason. */
    static Optional<PriceVariance> above(Money listed, Money offered) {
        if (offered.compareTo(listed) <= 0) {
            return Optional.empty();
        }
        Money difference = offered.minus(listed);
        BigDecimal percent = listed.isZero()
                ? HUNDRED
                : difference.amount().multiply(HUNDRED).divide(listed.amount(), 2, RoundingMode.HALF_UP);
        return Optional.of(new PriceVariance(listed, offered, difference, percent));
    }

    /** Whether it is within what the authority tolerates without evidence; compared exactly, not as shown. */
    boolean isWithin(BigDecimal tolerancePercent) {
        return difference.amount().multiply(HUNDRED).compareTo(listed.amount().multiply(tolerancePercent)) <= 0;
    }
}
