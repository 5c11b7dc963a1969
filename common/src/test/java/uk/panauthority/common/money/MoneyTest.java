package uk.panauthority.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1.005", "1e3", "1,000.00", "NaN", "", " 1", "٣.00", "1234567890123"})
    void amountsThatAreNotPlainPoundsAndPenceAreRefused(String amount) {
        assertThatThrownBy(() -> Money.read(amount, "GBP"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.PRICE_INVALID));
    }

    @Test
    void anotherCurrencyIsRefused() {
        assertThatThrownBy(() -> Money.read("1.00", "EUR")).isInstanceOf(Problem.class);
    }

    @Test
    void anAmountReadsBackWithTwoDecimals() {
        assertThat(Money.read("1988", "GBP").text()).isEqualTo("1988.00");
    }

    @Test
    void oneThousandPoundsInThreeEqualSharesLosesNoPenny() {
        assertThat(split("1000.00", "1", "1", "1")).containsExactly("333.34", "333.33", "333.33");
    }

    @Test
    void weightsWithDecimalsSplitExactly() {
        assertThat(split("250000.01", "46.3", "31.2", "22.5")).containsExactly("115750.01", "78000.00", "56250.00");
    }

    @Test
    void anUnderspendReturnsInProportion() {
        assertThat(split("41.37", "55", "30", "15")).containsExactly("22.75", "12.41", "6.21");
    }

    @Property
    void partsAlwaysAddUpToTheWhole(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long pence,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1_000_000) Integer> weights) {
        List<Money> parts = LargestRemainder.split(
                Money.ofPence(pence), weights.stream().map(BigDecimal::valueOf).toList());

        assertThat(Money.sum(parts)).isEqualTo(Money.ofPence(pence));
        assertThat(parts).noneMatch(Money::isNegative);
    }

    private static List<String> split(String total, String... weights) {
        return LargestRemainder.split(
                        Money.of(total), Stream.of(weights).map(BigDecimal::new).toList())
                .stream()
                .map(Money::text)
                .toList();
    }
}
