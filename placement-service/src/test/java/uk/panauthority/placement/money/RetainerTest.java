package uk.panauthority.placement.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;

class RetainerTest {

    private static final BigDecimal CARE_ASSIST = new BigDecimal("2149");
    private static final Retainer FULL_THEN_HALF = retainer(band(7, "100"), band(null, "50"));
    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);

    @Test
    @Tag("W9")
    void tenNightsAwayAreSevenInFullAndThreeAtHalf() {
        assertThat(FULL_THEN_HALF.of(CARE_ASSIST, 10)).isEqualTo(Money.of("2609.50"));
    }

    @Test
    void theBandsOfOneAbsenceAreRoundedTogether() {
        // 0.45 pence and 0.45 pence: each by itself would be nothing.
        assertThat(retainer(band(1, "35"), band(1, "35")).of(new BigDecimal("0.09"), 2))
                .isEqualTo(Money.of("0.01"));
    }

    @Test
    void nightsBeyondTheLastBandCostNothing() {
        assertThat(retainer(band(7, "100")).of(CARE_ASSIST, 30)).isEqualTo(Money.of("2149.00"));
    }

    @Test
    void nightsCountFromTheFirstOneAbsentAlsoWhereTheLineBeginsLater() {
        Absence absence = new Absence(new Nights(MARCH_1, MARCH_1.plusDays(10)), FULL_THEN_HALF);
        RunningCharge line = new RunningCharge(CARE_ASSIST, new Nights(MARCH_1.plusDays(5), null), List.of(absence));

        Money retained = line.retainer(absence, new Nights(MARCH_1, MARCH_1.plusDays(31)));

        assertThat(retained).isEqualTo(Money.of("1074.50"));
    }

    @Test
    void noNightIsChargedInFullAndRetained() {
        Absence absence = new Absence(new Nights(MARCH_1.plusDays(7), MARCH_1.plusDays(17)), FULL_THEN_HALF);
        Nights stay = new Nights(MARCH_1, MARCH_1.plusDays(28));
        RunningCharge line = new RunningCharge(CARE_ASSIST, stay, List.of(absence));

        assertThat(line.price(stay)).isEqualTo(Money.of("5526.00"));
        assertThat(line.retainer(absence, stay)).isEqualTo(Money.of("2609.50"));
        assertThat(line.total(stay)).isEqualTo(Money.of("8135.50"));
    }

    @Test
    void aSuspensionWithoutRetainerCostsNothing() {
        Absence absence = new Absence(new Nights(MARCH_1, MARCH_1.plusDays(7)), null);
        Nights stay = new Nights(MARCH_1, MARCH_1.plusDays(14));

        assertThat(new RunningCharge(CARE_ASSIST, stay, List.of(absence)).total(stay))
                .isEqualTo(Money.of("2149.00"));
    }

    @Test
    void onlyTheLastBandIsOpen() {
        assertThat(Retainer.adequate(List.of(band(null, "50"), band(7, "100")))).isFalse();
        assertThat(Retainer.adequate(List.of(band(0, "50")))).isFalse();
        assertThat(Retainer.adequate(List.of(band(1, "100.01")))).isFalse();
        assertThat(Retainer.adequate(List.of())).isFalse();
    }

    private static Retainer retainer(RetainerBand... bands) {
        return new Retainer(List.of(bands));
    }

    private static RetainerBand band(@org.jspecify.annotations.Nullable Integer nights, String percent) {
        return new RetainerBand(nights, new BigDecimal(percent));
    }
}
