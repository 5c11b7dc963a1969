package uk.panauthority.placement.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.panauthority.common.money.LargestRemainder;
import uk.panauthority.common.money.Money;

/**
 * Who pays what of a price (M9). The shares total 100 percent, or none says a percentage and all are equal. Pennies go by
 * largest remainder, ties in listed order, so that the parts equal the whole.
 */
public record FundingSplit(List<FundingShare> shares) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public FundingSplit {
        shares = List.copyOf(shares);
        if (!totals(shares)) {
            throw new IllegalArgumentException("the shares are not the whole");
        }
    }

    /** Everything out of one budget of the responsible authority. */
    public static FundingSplit whole(FundingSource source) {
        return new FundingSplit(List.of(new FundingShare(source, null, WHOLE)));
    }

    /** Whether these shares are the whole: all without a percentage, or percentages above zero that total 100. */
    public static boolean totals(List<FundingShare> shares) {
        List<BigDecimal> percents = shares.stream()
                .map(FundingShare::percent)
                .filter(Objects::nonNull)
                .toList();
        if (percents.isEmpty()) {
            return !shares.isEmpty();
        }
        return percents.size() == shares.size()
                && percents.stream().allMatch(p -> p.signum() > 0)
                && percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) == 0;
    }

    /** The parts of an amount, in the order of the shares. A credit is split like the charge that it takes back. */
    public List<FundingPart> of(Money amount) {
        Money size = amount.isNegative() ? Money.ZERO.minus(amount) : amount;
        List<Money> pennies = LargestRemainder.split(size, weights());
        List<FundingPart> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Money part = amount.isNegative() ? Money.ZERO.minus(pennies.get(i)) : pennies.get(i);
            parts.add(new FundingPart(shares.get(i).source(), shares.get(i).organisation(), part));
        }
        return parts;
    }

    private List<BigDecimal> weights() {
        boolean equal = shares.getFirst().percent() == null;
        return shares.stream()
                .map(share -> equal ? BigDecimal.ONE : requireNonNull(share.percent()))
                .toList();
    }
}
