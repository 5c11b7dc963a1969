package uk.panauthority.placement.block;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.panauthority.common.money.Money;

/** How a year is counted from weeks; every annual figure says which (M15). */
public enum AnnualConvention {
    /** A year of 52 weeks, as authorities' papers count. */
    WEEKS_52(364),
    /** A year of 365 nights. */
    DAYS_365(365);

    private static final BigDecimal NIGHTS_A_WEEK = BigDecimal.valueOf(7);

    private final int nights;

    AnnualConvention(int nights) {
        this.nights = nights;
    }

    /** The amount of a year for an amount of a week, which may be negative; rounded once, half up, to the penny. */
    public Money ofWeekly(Money weekly) {
        return new Money(
                weekly.amount().multiply(BigDecimal.valueOf(nights)).divide(NIGHTS_A_WEEK, 2, RoundingMode.HALF_UP));
    }
}
