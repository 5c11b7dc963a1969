package uk.panauthority.placement.money;

import java.math.BigDecimal;
import uk.panauthority.common.money.Money;

/** What the amount of a price line is paid for (M5). */
public enum PriceUnit {
    /** Seven nights. */
    WEEK(1),
    NIGHT(7),
    /** An hour; the quantity is hours in a week. */
    HOUR(1),
    /** Paid once, on the line's first day; no part of a weekly cost. */
    ONCE(0);

    private final int timesAWeek;

    PriceUnit(int timesAWeek) {
        this.timesAWeek = timesAWeek;
    }

    /** What the line costs in a week: exact, not rounded; zero when it is paid once. */
    public BigDecimal weekEquivalent(Money amount, BigDecimal quantity) {
        return amount.amount().multiply(quantity).multiply(BigDecimal.valueOf(timesAWeek));
    }
}
