package uk.panauthority.placement.charge;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.Nights;

/**
 * What the posting of a month adds to the ledger of a placement. For each sum and each month that is posted, this one
 * included: what it comes to by what is known now, less what the ledger holds of it. So a line approved late is charged for
 * the months that are past, a departure recorded late is given back, and whatever the order of posting and amending, the
 * ledger comes to the sum of the lines.
 */
final class ChargeRun {

    private ChargeRun() {}

    /** What the ledger holds already. */
    record Entry(
            UUID id,
            UUID lineId,
            @Nullable UUID suspensionId,
            YearMonth period,
            Nights nights,
            Money amount,
            @Nullable UUID corrects) {

        boolean isOf(RunningSum sum, YearMonth month) {
            return lineId.equals(sum.lineId())
                    && Objects.equals(suspensionId, sum.suspensionId())
                    && period.equals(month);
        }
    }

    /**
     * What is to be added.
     *
     * @param corrects the charge that it puts right; null for the first charge of these nights
     */
    record Due(
            RunningSum sum,
            YearMonth period,
            Nights nights,
            Money amount,
            @Nullable UUID corrects) {}

    static List<Due> of(YearMonth month, Collection<YearMonth> posted, List<RunningSum> sums, List<Entry> ledger) {
        TreeSet<YearMonth> months = new TreeSet<>(posted);
        months.add(month);
        List<Due> due = new ArrayList<>();
        for (RunningSum sum : sums) {
            for (YearMonth period : months) {
                Due difference = difference(sum, period, ledger);
                if (!difference.amount().isZero()) {
                    due.add(difference);
                }
            }
        }
        return due;
    }

    private static Due difference(RunningSum sum, YearMonth period, List<Entry> ledger) {
        List<Entry> entries = ledger.stream().filter(e -> e.isOf(sum, period)).toList();
        Money held = Money.sum(entries.stream().map(Entry::amount).toList());
        Nights nights = Nights.of(period).and(sum.nights());
        Money amount = sum.part().apply(Nights.of(period)).minus(held);
        return entries.stream()
                .filter(e -> e.corrects() == null)
                .findFirst()
                .map(first -> new Due(sum, period, first.nights(), amount, first.id()))
                .orElseGet(() -> new Due(sum, period, nights, amount, null));
    }
}
