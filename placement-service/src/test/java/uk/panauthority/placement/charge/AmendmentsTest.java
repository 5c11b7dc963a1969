package uk.panauthority.placement.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.money.FundingSource;
import uk.panauthority.placement.money.FundingSplit;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.RetainerBand;
import uk.panauthority.placement.party.Parties;

/** Lines that are ended, replaced, suspended and resumed in any order between postings, and what the ledger comes to. */
class AmendmentsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T09:00:00Z");
    private static final LocalDate ARRIVED = LocalDate.of(2025, 1, 10);
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int MONTHS = 8;
    private static final Nights ALL =
            new Nights(FIRST.atDay(1), FIRST.plusMonths(MONTHS).atDay(1));
    private static final LineParties OF =
            new LineParties(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new Parties("E08000014", "care-assist"));

    /** What becomes of one placement. */
    private static final class Course {

        private final Random random;
        private final List<PriceLine> lines = new ArrayList<>();
        private final List<ChargeRun.Entry> ledger = new ArrayList<>();
        private final Set<YearMonth> posted = new LinkedHashSet<>();

        Course(Random random) {
            this.random = random;
            add(ARRIVED);
        }

        void amend() {
            PriceLine line = lines.get(random.nextInt(lines.size()));
            LocalDate day = ALL.from().plusDays(random.nextInt(230));
            try {
                switch (random.nextInt(4)) {
                    case 0 -> line.end(SEFTON_COMMISSIONING_OFFICER.caller(), day);
                    case 1 -> replace(line, day);
                    case 2 -> suspend(line, day);
                    default -> line.resume(SEFTON_COMMISSIONING_OFFICER.caller(), day);
                }
            } catch (Problem refused) {
                // Most days do not fit; that a refusal changes nothing is part of what is looked at.
                assertThat(refused.type().code())
                        .isIn("line-charged", "charge-overlap", "field-invalid", "transition-refused");
            }
        }

        private void replace(PriceLine line, LocalDate day) {
            line.requireEndable(day, "/startsOn");
            line.makeWayFor(add(day));
        }

        private void suspend(PriceLine line, LocalDate day) {
            LocalDate until = random.nextBoolean() ? null : day.plusDays(1 + random.nextInt(20));
            line.suspend(SEFTON_COMMISSIONING_OFFICER.caller(), day, until, random.nextBoolean(), NOW);
        }

        private PriceLine add(LocalDate from) {
            PriceLine line = PriceLine.propose(
                    OF,
                    terms(BigDecimal.valueOf(random.nextInt(500_000), 2), from),
                    ApprovalLimits.Needed.ONE,
                    SEFTON_COMMISSIONING_OFFICER.caller(),
                    NOW);
            line.approve(SEFTON_APPROVER.caller(), NOW);
            lines.add(line);
            return line;
        }

        void post(YearMonth month, @Nullable LocalDate departed) {
            for (ChargeRun.Due due : ChargeRun.of(month, posted, sums(departed), List.copyOf(ledger))) {
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
            lines.forEach(line -> ChargeService.markCharged(line, ARRIVED, departed, posted));
        }

        List<RunningSum> sums(@Nullable LocalDate departed) {
            return lines.stream()
                    .flatMap(l -> l.sums(ARRIVED, departed).stream())
                    .toList();
        }

        Money held(RunningSum sum) {
            return Money.sum(ledger.stream()
                    .filter(e ->
                            e.lineId().equals(sum.lineId()) && Objects.equals(e.suspensionId(), sum.suspensionId()))
                    .map(ChargeRun.Entry::amount)
                    .toList());
        }
    }

    @Property(tries = 300)
    void theLedgerComesToTheSumOfTheLinesAndCorrectsNothingThatNobodyGotWrong(@ForAll Random random) {
        // Given
        Course course = new Course(random);

        // When
        for (int i = 0; i < MONTHS; i++) {
            for (int amendments = random.nextInt(6); amendments > 0; amendments--) {
                course.amend();
            }
            course.post(FIRST.plusMonths(i), null);
        }

        // Then
        for (RunningSum sum : course.sums(null)) {
            assertThat(course.held(sum)).isEqualTo(sum.part().apply(ALL));
        }
        assertThat(course.ledger)
                .allMatch(e -> e.corrects() == null && !e.amount().isNegative());
    }

    @Property(tries = 300)
    void aDepartureKnownAtAnyTimeLeavesTheSumOfTheLines(@ForAll Random random) {
        // Given
        Course course = new Course(random);
        LocalDate departed = ARRIVED.plusDays(random.nextInt(200));
        int knownFrom = random.nextInt(MONTHS);

        // When
        for (int i = 0; i < MONTHS; i++) {
            course.amend();
            course.post(FIRST.plusMonths(i), i < knownFrom ? null : departed);
        }

        // Then
        for (RunningSum sum : course.sums(departed)) {
            assertThat(course.held(sum)).isEqualTo(sum.part().apply(ALL));
        }
    }

    private static PriceLineTerms terms(BigDecimal rate, LocalDate from) {
        return new PriceLineTerms(
                LineType.CORE,
                PriceUnit.WEEK,
                BigDecimal.ONE,
                new Money(rate),
                from,
                null,
                null,
                false,
                null,
                FundingSplit.whole(FundingSource.SOCIAL_CARE).shares(),
                List.of(new RetainerBand(7, new BigDecimal("100")), new RetainerBand(null, new BigDecimal("33.33"))),
                null,
                null);
    }
}
