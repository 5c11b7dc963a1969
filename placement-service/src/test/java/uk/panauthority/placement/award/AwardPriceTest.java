package uk.panauthority.placement.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;

class AwardPriceTest {

    @Test
    void theMedianIsTheMiddleAmount() {
        // Then
        assertThat(AwardPrice.median(List.of())).isNull();
        assertThat(median("5.00")).isEqualTo(Money.of("5.00"));
        assertThat(median("9.00", "1.00", "5.00")).isEqualTo(Money.of("5.00"));
    }

    @Test
    void ofTwoMiddlesItIsHalfWayAndHalfPenniesGoUp() {
        // Then
        assertThat(median("9.00", "1.00", "5.00", "6.01")).isEqualTo(Money.of("5.51"));
        assertThat(median("1.00", "2.00")).isEqualTo(Money.of("1.50"));
    }

    @Test
    void theVarianceIsThatOfThePublishedExample() {
        // Given: listed 3,950.00, offered 4,200.00 = +6.33 %
        Money listed = Money.of("3950.00");

        // Then
        assertThat(AwardPrice.percentAbove(Money.of("4200.00"), listed)).isEqualTo(new BigDecimal("6.33"));
        assertThat(AwardPrice.percentAbove(Money.of("3950.00"), listed)).isEqualTo(new BigDecimal("0.00"));
        assertThat(AwardPrice.percentAbove(Money.of("3752.50"), listed)).isEqualTo(new BigDecimal("-5.00"));
        assertThat(AwardPrice.percentAbove(listed, null)).isNull();
        assertThat(AwardPrice.percentAbove(listed, Money.ZERO)).isNull();
    }

    private static Money median(String... amounts) {
        return AwardPrice.median(Stream.of(amounts).map(Money::of).toList());
    }
}
