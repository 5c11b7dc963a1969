package uk.panauthority.placement.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;

class FundingSplitTest {

    @Test
    @Tag("W7")
    void threeEqualSharesDifferByNoMoreThanAPenny() {
        FundingSplit thirds = new FundingSplit(List.of(
                share(FundingSource.SOCIAL_CARE, null),
                share(FundingSource.HEALTH, null),
                share(FundingSource.EDUCATION, null)));

        assertThat(thirds.of(Money.of("3170.65")))
                .extracting(FundingPart::amount)
                .containsExactly(Money.of("1056.89"), Money.of("1056.88"), Money.of("1056.88"));
    }

    @Test
    void aCreditIsSplitLikeTheChargeThatItTakesBack() {
        FundingSplit halves =
                new FundingSplit(List.of(share(FundingSource.SOCIAL_CARE, "50"), share(FundingSource.HEALTH, "50.00")));

        assertThat(halves.of(Money.of("-0.05")))
                .extracting(FundingPart::amount)
                .containsExactly(Money.of("-0.03"), Money.of("-0.02"));
    }

    @Test
    void theSharesAreTheWholeOrAllEqual() {
        assertThat(FundingSplit.totals(List.of(share(FundingSource.HEALTH, "99.99"))))
                .isFalse();
        assertThat(FundingSplit.totals(List.of(share(FundingSource.HEALTH, "100.01"))))
                .isFalse();
        assertThat(FundingSplit.totals(
                        List.of(share(FundingSource.HEALTH, "100"), share(FundingSource.EDUCATION, null))))
                .isFalse();
        assertThat(FundingSplit.totals(
                        List.of(share(FundingSource.HEALTH, "100"), share(FundingSource.EDUCATION, "0"))))
                .isFalse();
        assertThat(FundingSplit.totals(List.of())).isFalse();
    }

    @Property(tries = 500)
    void thePartsEqualTheWholeToThePenny(
            @ForAll @LongRange(min = -5_000_000, max = 5_000_000) long pence,
            @ForAll @IntRange(min = 1, max = 8) int payers,
            @ForAll Random random) {
        FundingSplit split = new FundingSplit(shares(payers, random));

        List<FundingPart> parts = split.of(Money.ofPence(pence));

        assertThat(Money.sum(parts.stream().map(FundingPart::amount).toList())).isEqualTo(Money.ofPence(pence));
        assertThat(parts).allMatch(part -> part.amount().amount().signum() * Long.signum(pence) >= 0);
    }

    private static List<FundingShare> shares(int payers, Random random) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < payers; i++) {
            cuts.add(i * 1250 - 1 - random.nextInt(1200));
        }
        cuts.add(10_000);
        Collections.sort(cuts);
        List<FundingShare> shares = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            shares.add(new FundingShare(
                    FundingSource.values()[random.nextInt(3)], null, BigDecimal.valueOf(cut - from, 2)));
            from = cut;
        }
        return shares;
    }

    private static FundingShare share(FundingSource source, @Nullable String percent) {
        return new FundingShare(source, null, percent == null ? null : new BigDecimal(percent));
    }
}
