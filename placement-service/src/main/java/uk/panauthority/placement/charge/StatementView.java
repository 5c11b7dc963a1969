package uk.panauthority.placement.charge;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.FundingPart;
import uk.panauthority.placement.money.FundingSource;

/**
 * What one authority owes one provider for a month: everything posted for it, and nothing of the children.
 *
 * @param funding what each payer pays of it; the parts equal the total
 * @param total the sum of the charges
 */
public record StatementView(
        String month,
        String responsibleLa,
        String providerId,
        List<ChargeView> charges,
        List<FundingPart> funding,
        Money total) {

    static StatementView of(YearMonth month, String responsibleLa, String providerId, List<Charge> charges) {
        return new StatementView(
                month.toString(),
                responsibleLa,
                providerId,
                charges.stream().map(ChargeView::of).toList(),
                fundingOf(charges),
                Money.sum(charges.stream().map(Charge::amount).toList()));
    }

    /** Who pays: a budget of the responsible authority, or another organisation's. */
    private record Payer(FundingSource source, @Nullable String organisation) {}

    private static List<FundingPart> fundingOf(List<Charge> charges) {
        Map<Payer, Money> sums = new LinkedHashMap<>();
        charges.stream()
                .flatMap(charge -> charge.funding().stream())
                .forEach(part -> sums.merge(new Payer(part.source(), part.organisation()), part.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new FundingPart(sum.getKey().source(), sum.getKey().organisation(), sum.getValue()))
                .toList();
    }
}
