package uk.panauthority.placement.money;

import java.math.BigDecimal;
import uk.panauthority.common.money.Money;

/** How a year is counted (M15). An annual figure never stands without its convention. */
public enum AnnualConvention {
    WEEKS_52 {
        @Override
        public Money annual(Money weekly) {
            return weekly.times(52);
        }
    },
    /** Weekly rate / 7 x 365, rounded once, half up. */
    DAYS_365 {
        @Override
        public Money annual(Money weekly) {
            BigDecimal rate = weekly.amount();
            return new NightCharge(rate).of(365);
        }
    };

    /** The cost of a year at this weekly rate, which is not negative. */
    public abstract Money annual(Money weekly);
}
