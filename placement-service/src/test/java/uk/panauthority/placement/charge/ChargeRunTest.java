package uk.panauthority.placement.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.money.RunningCharge;

class ChargeRunTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final UUID LINE = new UUID(0, 1);

    private final List<ChargeRun.Entry> ledger = new ArrayList<>();
    private final Set<YearMonth> posted = new LinkedHashSet<>();

    @Test
    @Tag("W5")
    void twoMonthsOfAStayAddUpToIt() {
        // Given
        RunningSum stay = sum(LINE, "2809", day("2025-01-28"), day("2025-02-07"));

        // When
        post(JANUARY, List.of(stay));
        post(FEBRUARY, List.of(stay));

        // Then
        assertThat(amounts()).containsExactly("1605.14", "2407.72");
        assertThat(ledger).allMatch(e -> e.corrects() == null);
    }

    @Test
    void aMonthWithoutNightsAddsNothing() {
        // When
        post(YearMonth.of(2024, 12), List.of(sum(LINE, "2809", day("2025-01-28"), null)));

        // Then
        assertThat(ledger).isEmpty();
    }

    @Test
    void aDepartureRecordedLateIsGivenBackByNameOfTheCharge() {
        // Given
        post(JANUARY, List.of(sum(LINE, "700", day("2025-01-01"), null)));

        // When
        post(FEBRUARY, List.of(sum(LINE, "700", day("2025-01-01"), day("2025-01-29"))));

        // Then
        assertThat(amounts()).containsExactly("3100.00", "-300.00");
        assertThat(ledger.get(1).corrects()).isEqualTo(ledger.get(0).id());
        assertThat(ledger.get(1).nights()).isEqualTo(Nights.of(JANUARY));
    }

    @Test
    void aLineApprovedLateIsChargedForTheMonthsThatArePast() {
        // Given
        RunningSum first = sum(LINE, "700", day("2025-01-01"), null);
        RunningSum late = sum(new UUID(0, 2), "70", day("2025-01-30"), null);
        post(JANUARY, List.of(first));

        // When
        post(FEBRUARY, List.of(first, late));

        // Then
        assertThat(amounts()).containsExactly("3100.00", "2800.00", "20.00", "280.00");
        assertThat(ledger.get(2).period()).isEqualTo(JANUARY);
        assertThat(ledger.get(2).corrects()).isNull();
    }

    @Property(tries = 200)
    void theLedgerComesToTheSumOfTheLinesWhateverTheOrder(
            @ForAll @IntRange(min = 1, max = 5) int lines, @ForAll Random random) {
        // Given
        ledger.clear();
        posted.clear();
        List<YearMonth> months = new ArrayList<>(
                IntStream.rangeClosed(1, 9).mapToObj(m -> YearMonth.of(2025, m)).toList());
        LocalDate departed = day("2025-01-10").plusDays(random.nextInt(200));
        List<RunningSum> known = new ArrayList<>();
        int knownFrom = random.nextInt(months.size());
        Collections.shuffle(months, random);
        List<LineFacts> facts = IntStream.range(0, lines)
                .mapToObj(i -> LineFacts.any(i, random))
                .toList();

        // When
        for (int i = 0; i < months.size(); i++) {
            LocalDate end = i < knownFrom ? null : departed;
            known.clear();
            for (int line = 0; line < lines; line++) {
                if (i >= line * 2 || i == months.size() - 1) {
                    known.add(facts.get(line).until(end));
                }
            }
            post(months.get(i), known);
        }

        // Then
        for (LineFacts line : facts) {
            RunningSum sum = line.until(departed);
            assertThat(total(sum.lineId()))
                    .isEqualTo(sum.part().apply(new Nights(day("2025-01-01"), day("2025-10-01"))));
        }
    }

    /** A line without the end of the stay, which becomes known later. */
    private record LineFacts(UUID id, String rate, LocalDate from) {

        static LineFacts any(int number, Random random) {
            return new LineFacts(
                    new UUID(1, number),
                    BigDecimal.valueOf(random.nextInt(500_000), 2).toPlainString(),
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60)));
        }

        RunningSum until(@Nullable LocalDate departed) {
            return sum(id, rate, from, departed != null && departed.isBefore(from) ? from : departed);
        }
    }

    private void post(YearMonth month, List<RunningSum> sums) {
        for (ChargeRun.Due due : ChargeRun.of(month, posted, sums, List.copyOf(ledger))) {
            ledger.add(new ChargeRun.Entry(
                    UUID.randomUUID(),
                    due.sum().lineId(),
                    due.sum().suspensionId(),
                    due.period(),
                    due.nights(),
                    due.amount(),
                    due.corrects()));
        }
        posted.add(month);
    }

    private Money total(UUID line) {
        return Money.sum(ledger.stream()
                .filter(e -> e.lineId().equals(line))
                .map(ChargeRun.Entry::amount)
                .toList());
    }

    private List<String> amounts() {
        return ledger.stream().map(e -> e.amount().text()).toList();
    }

    private static RunningSum sum(UUID line, String rate, LocalDate from, @Nullable LocalDate to) {
        RunningCharge running = new RunningCharge(new BigDecimal(rate), new Nights(from, to), List.of());
        return new RunningSum(line, null, LineType.CORE, running.charged(), running::price);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
