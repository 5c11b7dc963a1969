package uk.panauthority.placement.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;

/**
 * The price of a direct award beside what it can be held against, as it was known on the day of the proposal.
 *
 * @param weeklyRate for seven nights
 * @param listedRate what the provider's entry tender lists for the service; null when it is not known
 * @param varianceEvidence where it is shown why the price is above the listed one
 * @param medianRate the median of what this authority has signed for lately, for the same kind of service; null when it has
 *     signed nothing
 * @param medianOf of how many orders
 * @param medianSince the first day of them
 */
@Embeddable
record AwardPrice(
        @Column(name = "weekly_rate", updatable = false) Money weeklyRate,

        @Column(name = "listed_rate", updatable = false) @Nullable
        Money listedRate,

        @Column(name = "variance_evidence", updatable = false) @Nullable
        String varianceEvidence,

        @Column(name = "median_rate", updatable = false) @Nullable
        Money medianRate,

        @Column(name = "median_of", updatable = false) int medianOf,

        @Column(name = "median_since", updatable = false) @Nullable
        LocalDate medianSince) {

    private static final int PERCENT_SCALE = 2;

    static AwardPrice of(
            Money weeklyRate,
            @Nullable Money listedRate,
            @Nullable String evidence,
            List<Money> recent,
            LocalDate since) {
        return new AwardPrice(weeklyRate, listedRate, evidence, median(recent), recent.size(), since);
    }

    /** The middle of the sorted amounts; of two middles the half-way amount, half pennies up. */
    static @Nullable Money median(List<Money> amounts) {
        if (amounts.isEmpty()) {
            return null;
        }
        List<Money> sorted = amounts.stream().sorted().toList();
        Money upper = sorted.get(sorted.size() / 2);
        Money lower = sorted.get((sorted.size() - 1) / 2);
        return new Money(lower.plus(upper).amount().divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP));
    }

    /** How far the price is above another, in percent to two decimals; negative when it is below. */
    static @Nullable BigDecimal percentAbove(Money price, @Nullable Money other) {
        return other == null || other.isZero()
                ? null
                : price.minus(other)
                        .amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(other.amount(), PERCENT_SCALE, RoundingMode.HALF_UP);
    }
}
