package uk.panauthority.placement.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.common.money.Money;

class WeeklyCostTest {

    @ParameterizedTest
    @CsvSource({"WEEK, 1, 100.00", "NIGHT, 1, 700.00", "HOUR, 7.5, 750.00", "ONCE, 3, 0.00"})
    void aUnitHasItsWeekEquivalent(PriceUnit unit, BigDecimal quantity, BigDecimal expected) {
        assertThat(unit.weekEquivalent(Money.of("100.00"), quantity)).isEqualByComparingTo(expected);
    }

    @Test
    void theTotalIsRoundedOnce() {
        BigDecimal equivalent = PriceUnit.HOUR.weekEquivalent(Money.of("10.01"), new BigDecimal("0.25"));

        assertThat(equivalent).isEqualByComparingTo("2.5025");
        assertThat(WeeklyCost.total(List.of(equivalent, equivalent))).isEqualTo(Money.of("5.01"));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKS_52, 644.00, 33488.00",
        "DAYS_365, 644.00, 33580.00",
        "WEEKS_52, 1446.60, 75223.20",
        "DAYS_365, 1446.60, 75429.86"
    })
    void anAnnualFigureFollowsItsConvention(AnnualConvention convention, String weekly, String annual) {
        assertThat(convention.annual(Money.of(weekly))).isEqualTo(Money.of(annual));
    }

    @ParameterizedTest
    @CsvSource({"3170.49, 3170", "3170.50, 3171", "3170.65, 3171", "0.00, 0"})
    void theStandardIsGivenWholePoundsHalfUp(String weekly, long pounds) {
        assertThat(WeeklyCost.wholePounds(Money.of(weekly))).isEqualTo(pounds);
    }
}
