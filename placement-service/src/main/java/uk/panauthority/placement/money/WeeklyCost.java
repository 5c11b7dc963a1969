package uk.panauthority.placement.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.panauthority.common.money.Money;

/** The total of what several lines cost in a week. */
public final class WeeklyCost {

    private WeeklyCost() {}

    /** The sum of the exact week-equivalents (M5), rounded once, half up, to the penny. */
    public static Money total(List<BigDecimal> weekEquivalents) {
        BigDecimal sum = weekEquivalents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum.setScale(2, RoundingMode.HALF_UP));
    }

    /** As the Placements Data Standard exports it (M16): whole pounds, half up. What is stored keeps its pence. */
    public static long wholePounds(Money weekly) {
        return weekly.amount().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
