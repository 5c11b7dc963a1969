package uk.panauthority.placement.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.panauthority.common.money.Money;

/**
 * A weekly rate charged by the night (M2). The charge of n nights is {@code rate x n / 7}, rounded half up to the penny
 * once, never a sum of rounded days. A part of a period is the charge to its end less the charge to its start (M4), so
 * that the parts add up to the whole however it is divided.
 *
 * @param weeklyRate pounds for seven nights, exact; may have more than two decimals, not negative
 */
public record NightCharge(BigDecimal weeklyRate) {

    private static final BigDecimal NIGHTS_OF_A_WEEK = BigDecimal.valueOf(7);

    public NightCharge {
        if (weeklyRate.signum() < 0) {
            throw new IllegalArgumentException("a rate is not negative");
        }
    }

    /** The charge of the first nights of a period (M2). */
    public Money of(long nights) {
        return new Money(
                weeklyRate.multiply(BigDecimal.valueOf(nights)).divide(NIGHTS_OF_A_WEEK, 2, RoundingMode.HALF_UP));
    }

    /** The charge of a part (M4), from the night after {@code before} nights to the one that makes {@code until}. */
    public Money part(long before, long until) {
        return of(until).minus(of(before));
    }
}
