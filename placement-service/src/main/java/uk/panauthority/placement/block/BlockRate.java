package uk.panauthority.placement.block;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.panauthority.common.money.Money;

/**
 * What one bed costs, used or not.
 *
 * @param weekly pounds for seven nights of one bed
 */
public record BlockRate(Money weekly) {

    private static final BigDecimal NIGHTS_A_WEEK = BigDecimal.valueOf(7);

    /** The charge of so many bed-nights (M2): rate x nights / 7, rounded once, half up, to the penny. */
    public Money charge(long nights) {
        return new Money(
                weekly.amount().multiply(BigDecimal.valueOf(nights)).divide(NIGHTS_A_WEEK, 2, RoundingMode.HALF_UP));
    }

    /**
     * The charge of some bed-nights that follow earlier ones of the same line (M4): charges of parts add up to the charge of
     * the whole, to the penny.
     */
    public Money chargeAfter(long earlier, long nights) {
        return charge(earlier + nights).minus(charge(earlier));
    }
}
