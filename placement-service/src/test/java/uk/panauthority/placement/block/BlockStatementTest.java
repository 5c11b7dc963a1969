package uk.panauthority.placement.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.block.BlockOccupancy.Taken;
import uk.panauthority.placement.block.BlockStatement.Earlier;
import uk.panauthority.placement.block.BlockStatement.LentNights;
import uk.panauthority.placement.block.BlockStatement.Part;
import uk.panauthority.placement.home.VoidParty;

class BlockStatementTest {

    private static final BlockRate CARE_ASSIST = new BlockRate(Money.of("1988.00"));
    private static final BlockRate FAMILY_CARE = new BlockRate(Money.of("2809.00"));
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final List<Integer> FOUR = List.of(1, 2, 3, 4);
    private static final NightUse OWN = NightUse.own("E08000014");
    private static final NightUse LENT = NightUse.lent("E08000011");
    private static final NightUse PROVIDERS = NightUse.voided(VoidParty.PROVIDER, "REPAIR");
    private static final NightUse AUTHORITYS = NightUse.voided(VoidParty.AUTHORITY, "RESIDENT_NEEDS");

    @Test
    @Tag("W10")
    void aMonthIsCountedByNight() {
        // Given
        BlockOccupancy april = BlockOccupancy.of(
                FOUR,
                APRIL,
                MAY,
                List.of(
                        new Taken(1, APRIL.minusDays(9), null, OWN),
                        new Taken(2, APRIL, MAY, OWN),
                        new Taken(3, APRIL, MAY, OWN),
                        new Taken(4, APRIL, APRIL.plusDays(12), LENT),
                        new Taken(4, APRIL.plusDays(12), APRIL.plusDays(18), PROVIDERS)));

        // When
        BlockStatement statement = BlockStatement.of(CARE_ASSIST, Earlier.NONE, april, List.of(new LentNights(0, 12)));

        // Then
        assertThat(statement.contractedNights()).isEqualTo(120);
        assertThat(april.payable()).isEqualTo(114);
        assertThat(statement.utilisation()).isEqualTo("89.47");
        assertThat(statement.costOfEmpty()).isEqualTo(Money.of("3408.00"));
        assertThat(statement.providerCredit()).isEqualTo(Money.of("1704.00"));
        assertThat(statement.loanIncome()).isEqualTo(Money.of("3408.00"));
        assertThat(statement.paid()).isEqualTo(Money.of("32376.00"));
        assertThat(statement.parts())
                .containsExactly(
                        new Part(OWN, 90, Money.of("25560.00")),
                        new Part(LENT, 12, Money.of("3408.00")),
                        new Part(NightUse.EMPTY, 12, Money.of("3408.00")),
                        new Part(PROVIDERS, 6, Money.ZERO));
    }

    @Test
    void aVoidThatIsNotTheProvidersIsPaidFor() {
        // Given
        BlockOccupancy week = BlockOccupancy.of(
                List.of(1), APRIL, APRIL.plusDays(7), List.of(new Taken(1, APRIL, APRIL.plusDays(3), AUTHORITYS)));

        // When
        BlockStatement statement = BlockStatement.of(CARE_ASSIST, Earlier.NONE, week, List.of());

        // Then
        assertThat(statement.paid()).isEqualTo(Money.of("1988.00"));
        assertThat(statement.providerCredit()).isEqualTo(Money.ZERO);
        assertThat(statement.costOfEmpty()).isEqualTo(Money.of("1988.00"));
        assertThat(statement.utilisation()).isEqualTo("0.00");
    }

    @Test
    void nothingPayableIsNoPercentage() {
        // Given
        BlockOccupancy week =
                BlockOccupancy.of(List.of(1), APRIL, APRIL.plusDays(7), List.of(new Taken(1, APRIL, MAY, PROVIDERS)));

        // When
        BlockStatement statement = BlockStatement.of(CARE_ASSIST, Earlier.NONE, week, List.of());

        // Then
        assertThat(statement.utilisation()).isNull();
        assertThat(statement.paid()).isEqualTo(Money.ZERO);
        assertThat(statement.providerCredit()).isEqualTo(Money.of("1988.00"));
    }

    @Test
    void aBedHoldsOneChildANight() {
        // Given
        List<Taken> two = List.of(
                new Taken(1, APRIL, APRIL.plusDays(3), OWN), new Taken(1, APRIL.plusDays(2), APRIL.plusDays(4), LENT));

        // Then
        assertThatThrownBy(() -> BlockOccupancy.of(FOUR, APRIL, MAY, two)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onTheDayOfDepartureTheNextChildMayCome() {
        // Given
        List<Taken> two = List.of(
                new Taken(1, APRIL, APRIL.plusDays(3), OWN), new Taken(1, APRIL.plusDays(3), APRIL.plusDays(4), LENT));

        // When
        BlockOccupancy occupancy = BlockOccupancy.of(List.of(1), APRIL, APRIL.plusDays(5), two);

        // Then
        assertThat(occupancy.nights())
                .containsEntry(OWN, 3)
                .containsEntry(LENT, 1)
                .containsEntry(NightUse.EMPTY, 1);
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("M11")
    void thePartsAreTheWholeToThePenny(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 12) int beds,
            @ForAll @IntRange(min = 1, max = 70) int days,
            @ForAll @IntRange(min = 1, max = 900_000) int pence) {
        // Given
        BlockRate rate = new BlockRate(Money.ofPence(pence));
        List<Integer> numbers = IntStream.rangeClosed(1, beds).boxed().toList();
        BlockOccupancy occupancy =
                BlockOccupancy.of(numbers, APRIL, APRIL.plusDays(days), anyNights(random, beds, days));

        // When
        BlockStatement statement = BlockStatement.of(
                rate, new Earlier(random.nextInt(900) + 900, random.nextInt(900)), occupancy, List.of());

        // Then
        assertThat(statement.contractedNights()).isEqualTo(beds * days);
        assertThat(Money.sum(statement.parts().stream().map(Part::amount).toList()))
                .isEqualTo(statement.paid());
        assertThat(statement.used().plus(statement.notUsed())).isEqualTo(statement.paid());
        assertThat(statement.paid().plus(statement.providerCredit())).isEqualTo(statement.contracted());
        assertThat(statement.parts())
                .allSatisfy(part -> assertThat(part.amount().isNegative()).isFalse());
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("M4")
    void statementsOfFollowingPeriodsAddUpToThatOfTheWhole(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 90) int days) {
        // Given
        List<Taken> nights = anyNights(random, 4, days);
        int cut = 1 + random.nextInt(days - 1);
        LocalDate middle = APRIL.plusDays(cut);
        LocalDate end = APRIL.plusDays(days);
        BlockOccupancy first = BlockOccupancy.of(FOUR, APRIL, middle, nights);
        BlockOccupancy second = BlockOccupancy.of(FOUR, middle, end, nights);

        // When
        Money whole = paid(Earlier.NONE, BlockOccupancy.of(FOUR, APRIL, end, nights));
        Money parts = paid(Earlier.NONE, first).plus(paid(new Earlier(first.contracted(), first.payable()), second));

        // Then
        assertThat(parts).isEqualTo(whole);
    }

    @Property(tries = 300)
    void eachNightOfEachBedIsCountedOnce(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 8) int beds,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        // Given
        List<Taken> nights = anyNights(random, beds, days);
        List<Integer> numbers = IntStream.rangeClosed(1, beds).boxed().toList();

        // When
        BlockOccupancy occupancy = BlockOccupancy.of(numbers, APRIL, APRIL.plusDays(days), nights);

        // Then
        int taken = nights.stream()
                .mapToInt(t -> (int) t.firstNight().datesUntil(t.departure()).count())
                .sum();
        assertThat(occupancy.contracted()).isEqualTo(beds * days);
        assertThat(occupancy.of(NightUse.Kind.EMPTY)).isEqualTo(beds * days - taken);
    }

    private static Money paid(Earlier earlier, BlockOccupancy occupancy) {
        return BlockStatement.of(FAMILY_CARE, earlier, occupancy, List.of()).paid();
    }

    /** Nights that follow one another in each bed, with gaps, as the database admits them. */
    private static List<Taken> anyNights(Random random, int beds, int days) {
        List<NightUse> uses = List.of(OWN, LENT, NightUse.lent("E08000013"), PROVIDERS, AUTHORITYS);
        List<Taken> nights = new ArrayList<>();
        for (int bed = 1; bed <= beds; bed++) {
            int day = random.nextInt(5);
            while (day < days) {
                int end = Math.min(days, day + 1 + random.nextInt(9));
                nights.add(new Taken(
                        bed, APRIL.plusDays(day), APRIL.plusDays(end), uses.get(random.nextInt(uses.size()))));
                day = end + random.nextInt(4);
            }
        }
        return nights;
    }
}
