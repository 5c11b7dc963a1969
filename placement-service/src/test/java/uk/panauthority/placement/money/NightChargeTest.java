package uk.panauthority.placement.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;

class NightChargeTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);

    @Test
    @Tag("W4")
    void tenNightsAreRoundedOnceAndNotDayByDay() {
        NightCharge charge = new NightCharge(new BigDecimal("2809"));

        assertThat(charge.of(10)).isEqualTo(Money.of("4012.86"));
        assertThat(charge.of(7)).isEqualTo(Money.of("2809.00"));
        assertThat(charge.of(1).times(7)).isEqualTo(Money.of("2809.03"));
    }

    @Test
    @Tag("W5")
    void aMonthsPartIsTheChargeToItsEndLessTheChargeToItsStart() {
        RunningCharge stay =
                running("2809", new Nights(LocalDate.of(2025, 1, 28), LocalDate.of(2025, 2, 7)), List.of());

        Money january = stay.price(month(2025, 1));
        Money february = stay.price(month(2025, 2));

        assertThat(january).isEqualTo(Money.of("1605.14"));
        assertThat(february).isEqualTo(Money.of("2407.72"));
        assertThat(new NightCharge(new BigDecimal("2809")).of(6)).isEqualTo(Money.of("2407.71"));
    }

    @Test
    @Tag("W6")
    void aPriceThatChangesOnADayIsTwoLinesThatMeetThere() {
        RunningCharge old = running("2149", new Nights(MARCH_1, MARCH_1.plusDays(14)), List.of());
        RunningCharge next = running("1988", new Nights(MARCH_1.plusDays(14), MARCH_1.plusDays(28)), List.of());

        assertThat(old.price(month(2025, 3))).isEqualTo(Money.of("4298.00"));
        assertThat(next.price(month(2025, 3))).isEqualTo(Money.of("3976.00"));
    }

    @Test
    void theDayOfDepartureIsChargedOnlyWhereTheContractSaysSo() {
        Nights usual = Nights.ofStay(MARCH_1, MARCH_1.plusDays(7), false);
        Nights charged = Nights.ofStay(MARCH_1, MARCH_1.plusDays(7), true);

        assertThat(usual.before(LocalDate.MAX)).isEqualTo(7);
        assertThat(charged.before(LocalDate.MAX)).isEqualTo(8);
        assertThat(Nights.ofStay(MARCH_1, null, true).to()).isNull();
    }

    @Test
    void aChildWhoLeavesOnTheDayOfArrivalCostsNothing() {
        Nights none = Nights.ofStay(MARCH_1, MARCH_1, false);

        assertThat(running("2149", none, List.of()).price(month(2025, 3))).isEqualTo(Money.ZERO);
    }

    @Property(tries = 500)
    void thePartsOfAnyDivisionAddUpToTheWhole(
            @ForAll @BigRange(min = "0", max = "20000") @Scale(4) BigDecimal rate,
            @ForAll @IntRange(max = 800) int nights,
            @ForAll Random random) {
        NightCharge charge = new NightCharge(rate);
        Money sum = Money.ZERO;
        int done = 0;

        while (done < nights) {
            int until = Math.min(nights, done + 1 + random.nextInt(40));
            sum = sum.plus(charge.part(done, until));
            done = until;
        }

        assertThat(sum).isEqualTo(charge.of(nights));
    }

    @Property(tries = 500)
    void thePartsAddUpToTheWholeWithAbsencesToo(
            @ForAll @BigRange(min = "0", max = "20000") @Scale(2) BigDecimal rate,
            @ForAll @IntRange(min = 1, max = 400) int nights,
            @ForAll Random random) {
        Nights stay = new Nights(MARCH_1, MARCH_1.plusDays(nights));
        RunningCharge line = new RunningCharge(rate, stay, absences(random, nights));
        Money sum = Money.ZERO;

        LocalDate done = MARCH_1.minusDays(3);
        while (done.isBefore(MARCH_1.plusDays(nights))) {
            LocalDate until = done.plusDays(1 + random.nextInt(40));
            sum = sum.plus(line.total(new Nights(done, until)));
            done = until;
        }

        assertThat(sum).isEqualTo(line.total(stay));
        assertThat(line.total(stay).isNegative()).isFalse();
    }

    /** Apart from one another, some before the stay and some after it, with and without a retainer. */
    private static List<Absence> absences(Random random, int nights) {
        List<Absence> absences = new ArrayList<>();
        LocalDate day = MARCH_1.minusDays(5);
        while (day.isBefore(MARCH_1.plusDays(nights))) {
            LocalDate first = day.plusDays(random.nextInt(30));
            LocalDate last = first.plusDays(1 + random.nextInt(20));
            Retainer retainer = new Retainer(List.of(
                    new RetainerBand(1 + random.nextInt(9), BigDecimal.valueOf(random.nextInt(10_001), 2)),
                    new RetainerBand(null, BigDecimal.valueOf(random.nextInt(101)))));
            absences.add(new Absence(new Nights(first, last), random.nextBoolean() ? retainer : null));
            day = last;
        }
        return absences;
    }

    private static RunningCharge running(String rate, Nights nights, List<Absence> absences) {
        return new RunningCharge(new BigDecimal(rate), nights, absences);
    }

    private static Nights month(int year, int month) {
        return Nights.of(java.time.YearMonth.of(year, month));
    }
}
