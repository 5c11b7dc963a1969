package uk.panauthority.placement.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.panauthority.common.money.Money;

/**
 * What is paid to keep a bed while the child is away (M10): bands in their order, counted from the first night absent. The
 * bands of one absence are added exactly and rounded once, half up, to the penny.
 */
public record Retainer(List<RetainerBand> bands) {

    private static final BigDecimal PERCENT_OF_A_WEEK = BigDecimal.valueOf(700);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    public Retainer {
        bands = List.copyOf(bands);
        if (!adequate(bands)) {
            throw new IllegalArgumentException("bands have nights and a percentage, and only the last one is open");
        }
    }

    /** Whether these bands can be counted: at least one, nights above zero, 0 to 100 percent, only the last one open. */
    public static boolean adequate(List<RetainerBand> bands) {
        for (int i = 0; i < bands.size(); i++) {
            RetainerBand band = bands.get(i);
            Integer nights = band.nights();
            boolean length = nights == null ? i == bands.size() - 1 : nights > 0;
            if (!length || band.percent().signum() < 0 || band.percent().compareTo(FULL) > 0) {
                return false;
            }
        }
        return !bands.isEmpty();
    }

    /** The retainer of the first nights of an absence. */
    public Money of(BigDecimal weeklyRate, long nightsAway) {
        return between(weeklyRate, 0, nightsAway);
    }

    /** The retainer of an absence of which the first nights are not charged, rounded once. */
    public Money between(BigDecimal weeklyRate, long notCharged, long nightsAway) {
        BigDecimal weighted = percentNights(nightsAway).subtract(percentNights(notCharged));
        return new Money(weeklyRate.multiply(weighted).divide(PERCENT_OF_A_WEEK, 2, RoundingMode.HALF_UP));
    }

    private BigDecimal percentNights(long nightsAway) {
        BigDecimal sum = BigDecimal.ZERO;
        long left = nightsAway;
        for (RetainerBand band : bands) {
            Integer nights = band.nights();
            long inBand = nights == null ? left : Math.min(left, nights);
            sum = sum.add(band.percent().multiply(BigDecimal.valueOf(inBand)));
            left -= inBand;
        }
        return sum;
    }
}
