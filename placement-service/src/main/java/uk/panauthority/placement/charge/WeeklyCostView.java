package uk.panauthority.placement.charge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.AnnualConvention;
import uk.panauthority.placement.money.WeeklyCost;

/**
 * What an agreement costs in a week.
 *
 * @param on the night whose live lines are counted (M5)
 * @param totalWeeklyCost to the penny
 * @param wholePounds the same for the Placements Data Standard (M16)
 * @param annual what a year of it comes to, by each convention (M15)
 */
public record WeeklyCostView(
        UUID agreementId,
        LocalDate on,
        Money totalWeeklyCost,
        long wholePounds,
        List<Annual> annual,
        List<UUID> lines) {

    /** A year, and how it was counted. */
    public record Annual(AnnualConvention convention, Money amount) {}

    static WeeklyCostView of(UUID agreementId, LocalDate on, List<PriceLine> live) {
        Money total = WeeklyCost.total(
                live.stream().map(line -> line.terms().weekEquivalent()).toList());
        return new WeeklyCostView(
                agreementId,
                on,
                total,
                WeeklyCost.wholePounds(total),
                Arrays.stream(AnnualConvention.values())
                        .map(c -> new Annual(c, c.annual(total)))
                        .toList(),
                live.stream().map(PriceLine::id).toList());
    }
}
