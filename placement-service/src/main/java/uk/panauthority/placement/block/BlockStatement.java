package uk.panauthority.placement.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.LargestRemainder;
import uk.panauthority.common.money.Money;

/**
 * What a block cost in a period, and what for. The amount paid is computed once and split by largest remainder, so that
 * paid = used + not used, and contracted = paid + credit, to the penny (M11).
 *
 * @param contractedNights bed-nights
 * @param contracted what all of them cost
 * @param paid for all but those void by the provider's fault; statements of following periods add up to that of the whole
 *     (M4)
 * @param providerCredit contracted less paid
 * @param used the parts of {@code paid} for own and lent nights
 * @param notUsed the parts of {@code paid} for void and empty nights
 * @param parts of {@code paid}, by use, authority and cause; a provider's void costs nothing
 * @param utilisation own and lent out of payable nights, percent with two decimals (M12); null when none was payable
 * @param costOfEmpty paid nights that nobody used, at the rate (M13), rounded once; may differ from {@code notUsed} by
 *     pennies, since that is a share
 * @param loanIncome lent nights at the rate (M14), without fees; each loan's nights of following periods add up to its
 *     recharge
 */
record BlockStatement(
        int contractedNights,
        Money contracted,
        Money paid,
        Money providerCredit,
        Money used,
        Money notUsed,
        List<Part> parts,
        @Nullable String utilisation,
        Money costOfEmpty,
        Money loanIncome) {

    /** The nights of one use and their share of what was paid. */
    record Part(NightUse use, int nights, Money amount) {}

    /**
     * Bed-nights of the contract before the period.
     *
     * @param contracted all of them
     * @param payable those not void by the provider's fault
     */
    record Earlier(long contracted, long payable) {

        static final Earlier NONE = new Earlier(0, 0);
    }

    /**
     * The nights of one loan.
     *
     * @param before lent before the period
     * @param within lent in the period
     */
    record LentNights(long before, long within) {}

    static BlockStatement of(BlockRate rate, Earlier earlier, BlockOccupancy occupancy, List<LentNights> loans) {
        Money contracted = rate.chargeAfter(earlier.contracted(), occupancy.contracted());
        Money paid = rate.chargeAfter(earlier.payable(), occupancy.payable());
        List<Part> parts = split(paid, occupancy);
        Money used = sum(parts, true);
        int notUsed = occupancy.payable() - occupancy.used();
        return new BlockStatement(
                occupancy.contracted(),
                contracted,
                paid,
                contracted.minus(paid),
                used,
                sum(parts, false),
                parts,
                utilisation(occupancy),
                rate.charge(notUsed),
                Money.sum(loans.stream()
                        .map(l -> rate.chargeAfter(l.before(), l.within()))
                        .toList()));
    }

    private static List<Part> split(Money paid, BlockOccupancy occupancy) {
        List<Map.Entry<NightUse, Integer>> uses = List.copyOf(occupancy.nights().entrySet());
        List<BigDecimal> weights = uses.stream()
                .map(e -> e.getKey().kind().isPaid() ? BigDecimal.valueOf(e.getValue()) : BigDecimal.ZERO)
                .toList();
        List<Money> shares = occupancy.payable() == 0
                ? uses.stream().map(e -> Money.ZERO).toList()
                : LargestRemainder.split(paid, weights);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            parts.add(new Part(uses.get(i).getKey(), uses.get(i).getValue(), shares.get(i)));
        }
        return List.copyOf(parts);
    }

    private static Money sum(List<Part> parts, boolean used) {
        return Money.sum(parts.stream()
                .filter(p -> p.use().kind().isUse() == used)
                .map(Part::amount)
                .toList());
    }

    private static @Nullable String utilisation(BlockOccupancy occupancy) {
        return occupancy.payable() == 0
                ? null
                : BlockFigures.percent(BigDecimal.valueOf(occupancy.used()), BigDecimal.valueOf(occupancy.payable()))
                        .toPlainString();
    }
}
