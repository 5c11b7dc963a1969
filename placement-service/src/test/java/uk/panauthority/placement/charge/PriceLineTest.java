package uk.panauthority.placement.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_EVERY_ROLE;
import static uk.panauthority.placement.support.Actor.SEFTON_OFFICER_AND_APPROVER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.money.FundingSource;
import uk.panauthority.placement.money.FundingSplit;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.RetainerBand;
import uk.panauthority.placement.party.Parties;

class PriceLineTest {

    private static final Instant NOW = Instant.parse("2025-06-02T09:00:00Z");
    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);
    private static final Nights MARCH = Nights.of(YearMonth.of(2025, 3));
    private static final LineParties OF =
            new LineParties(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new Parties("E08000014", "care-assist"));
    private static final Caller OFFICER = SEFTON_COMMISSIONING_OFFICER.caller();
    private static final Caller APPROVER = SEFTON_APPROVER.caller();
    private static final List<RetainerBand> FULL_THEN_HALF =
            List.of(new RetainerBand(7, new BigDecimal("100")), new RetainerBand(null, new BigDecimal("50")));

    @Test
    @Tag("W6")
    void aPriceChangesByEndingOneLineAndStartingAnotherTheSameDay() {
        // Given
        PriceLine old = coreLine("2149", List.of());
        PriceLine next = proposed(core("1988", MARCH_1.plusDays(14), List.of()));

        // When
        next.approve(APPROVER, NOW);
        old.makeWayFor(next);

        // Then
        assertThat(march(old, MARCH_1.plusDays(28))).containsExactly("4298.00");
        assertThat(march(next, MARCH_1.plusDays(28))).containsExactly("3976.00");
    }

    @Test
    @Tag("W9")
    void aMissingChildCostsTheRetainerInBands() {
        // Given
        PriceLine line = coreLine("2149", FULL_THEN_HALF);

        // When
        line.suspend(OFFICER, MARCH_1.plusDays(7), MARCH_1.plusDays(17), true, NOW);

        // Then
        assertThat(march(line, MARCH_1.plusDays(24))).containsExactly("4298.00", "2609.50");
        assertThat(line.sums(MARCH_1, null))
                .extracting(RunningSum::type)
                .containsExactly(LineType.CORE, LineType.RETAINER);
    }

    @Test
    void suspendedNightsWithoutARetainerCostNothing() {
        // Given
        PriceLine line = coreLine("2149", List.of());

        // When
        line.suspend(OFFICER, MARCH_1.plusDays(7), MARCH_1.plusDays(14), false, NOW);

        // Then
        assertThat(march(line, MARCH_1.plusDays(14))).containsExactly("2149.00");
        assertThat(line.isLiveOn(MARCH_1.plusDays(7))).isFalse();
        assertThat(line.isLiveOn(MARCH_1.plusDays(14))).isTrue();
    }

    @Test
    void anAbsenceThatBeganUnderTheLineBeforeCountsFromItsOwnFirstNight() {
        // Given
        PriceLine line = coreLine("2149", FULL_THEN_HALF);

        // When
        line.suspend(OFFICER, MARCH_1.minusDays(5), MARCH_1.plusDays(3), true, NOW);

        // Then: two nights in full and one at half
        assertThat(march(line, MARCH_1.plusDays(3))).containsExactly("0.00", "767.50");
        assertThat(line.chargingNights()).isEqualTo(List.of(line.terms().nights()));
    }

    @Test
    void suspensionsOfOneLineDoNotOverlap() {
        // Given
        PriceLine line = coreLine("2149", List.of());
        line.suspend(OFFICER, MARCH_1.plusDays(7), null, false, NOW);

        // Then
        refused("field-invalid", () -> line.suspend(OFFICER, MARCH_1.plusDays(9), MARCH_1.plusDays(10), false, NOW));
        line.resume(OFFICER, MARCH_1.plusDays(9));
        line.suspend(OFFICER, MARCH_1.plusDays(9), MARCH_1.plusDays(10), false, NOW);
        assertThat(line.suspensions()).hasSize(2);
    }

    @Test
    void aRetainerIsPaidOnlyWhereTheLineNamesOne() {
        PriceLine line = coreLine("2149", List.of());

        refused("field-invalid", () -> line.suspend(OFFICER, MARCH_1, null, true, NOW));
    }

    @Test
    @Tag("B44")
    void whatIsChargedStaysAsItIs() {
        // Given
        PriceLine line = coreLine("2149", FULL_THEN_HALF);
        line.chargedUntil(MARCH_1.plusDays(31));

        // Then
        refused("line-charged", () -> line.end(OFFICER, MARCH_1.plusDays(30)));
        refused("line-charged", () -> line.suspend(OFFICER, MARCH_1.plusDays(30), null, false, NOW));
        line.end(OFFICER, MARCH_1.plusDays(31));
        assertThat(line.terms().endsOn()).isEqualTo(MARCH_1.plusDays(31));
    }

    @Test
    @Tag("B46")
    void noRetainerIsPaidForANightThatIsChargedInFull() {
        // Given
        PriceLine line = coreLine("2149", FULL_THEN_HALF);
        line.chargedUntil(MARCH_1.plusDays(31));

        // Then
        refused("charge-overlap", () -> line.suspend(OFFICER, MARCH_1.plusDays(30), null, true, NOW));
        assertThat(line.suspensions()).isEmpty();
    }

    @Test
    @Tag("B46")
    void aRetainerLineNeedsNightsOnWhichNothingElseIsPaid() {
        // Given
        PriceLine core = coreLine("2149", List.of());
        core.suspend(OFFICER, MARCH_1.plusDays(7), MARCH_1.plusDays(14), false, NOW);
        Nights away = new Nights(MARCH_1.plusDays(7), MARCH_1.plusDays(14));
        Nights longer = new Nights(MARCH_1.plusDays(7), MARCH_1.plusDays(15));

        // Then
        PriceLinePolicies.requireSingleCharge(LineType.RETAINER, List.of(away), List.of(core), null, MARCH_1);
        refused(
                "charge-overlap",
                () -> PriceLinePolicies.requireSingleCharge(
                        LineType.RETAINER, List.of(longer), List.of(core), null, MARCH_1));
    }

    @Test
    void anEndOnTheFirstDayTakesTheLineBack() {
        // Given
        PriceLine line = coreLine("2149", List.of());

        // When
        line.end(OFFICER, MARCH_1);

        // Then
        assertThat(march(line, null)).containsExactly("0.00");
    }

    @Test
    void aLineIsOnlyEverShortened() {
        PriceLine line = coreLine("2149", List.of());
        line.end(OFFICER, MARCH_1.plusDays(10));

        refused("field-invalid", () -> line.end(OFFICER, MARCH_1.plusDays(11)));
        refused("field-invalid", () -> line.end(OFFICER, MARCH_1.minusDays(1)));
    }

    @Test
    @Tag("B39")
    void nobodyApprovesTheirOwnLineNorTheSameLineTwice() {
        // Given
        Caller both = SEFTON_EVERY_ROLE.caller();
        PriceLine own = PriceLine.propose(OF, extra("40"), new ApprovalLimits.Needed(1, "x"), both, NOW);
        PriceLine large = PriceLine.propose(OF, extra("900"), new ApprovalLimits.Needed(2, "x"), OFFICER, NOW);

        // Then
        refused("self-approval", () -> own.approve(both, NOW));
        assertThat(large.approve(APPROVER, NOW)).isFalse();
        refused("self-approval", () -> large.approve(APPROVER, NOW));
        assertThat(large.state()).isEqualTo(PriceLineState.PROPOSED);
        assertThat(large.approve(SEFTON_OFFICER_AND_APPROVER.caller(), NOW)).isTrue();
        assertThat(large.state()).isEqualTo(PriceLineState.APPROVED);
    }

    @Test
    void theActionsAreThoseThatWouldNotBeRefused() {
        // Given
        PriceLine line = coreLine("2149", List.of());

        // Then
        assertThat(line.actions(OFFICER)).containsExactly("end", "suspend");
        assertThat(line.actions(CARE_ASSIST_SIGNATORY.caller())).isEmpty();
        line.suspend(OFFICER, MARCH_1, null, false, NOW);
        assertThat(line.actions(OFFICER)).containsExactly("end", "resume");
        assertThat(proposed(extra("40")).actions(APPROVER)).containsExactly("approve", "refuse");
    }

    @Test
    void anExtraAboveTheLimitGoesToTheNextApprover() {
        // Given
        ApprovalLimits limits = new ApprovalLimits();

        // Then
        assertThat(limits.approvalsOf("E08000014", extra("500"), MARCH_1).approvals())
                .isEqualTo(1);
        assertThat(limits.approvalsOf("E08000014", extra("500.01"), MARCH_1).approvals())
                .isEqualTo(2);
        assertThat(limits.approvalsOf("E08000014", once("2000"), MARCH_1).approvals())
                .isEqualTo(1);
        assertThat(limits.approvalsOf("E08000014", once("2000.01"), MARCH_1).approvals())
                .isEqualTo(2);
        assertThat(limits.approvalsOf("E08000014", core("9000", MARCH_1, List.of()), MARCH_1)
                        .approvals())
                .isEqualTo(1);
        assertThat(limits.approvalsOf("E08000014", extra("1"), MARCH_1).rule()).endsWith("(unverified)");
        assertThat(limits.latestReview("E08000014", MARCH_1)).isEqualTo(MARCH_1.plusDays(28));
    }

    @Test
    void whatIsPaidOnceIsChargedOnItsDayWhetherTheChildIsThereOrNot() {
        // Given
        PriceLine line = proposed(once("120.00"));

        // Then
        assertThat(line.sums(MARCH_1.plusDays(20), null).getFirst().part().apply(MARCH))
                .isEqualTo(Money.of("120.00"));
        assertThat(line.sums(MARCH_1, null).getFirst().part().apply(Nights.of(YearMonth.of(2025, 4))))
                .isEqualTo(Money.ZERO);
    }

    private static PriceLine coreLine(String rate, List<RetainerBand> bands) {
        PriceLine line = proposed(core(rate, MARCH_1, bands));
        line.approve(APPROVER, NOW);
        return line;
    }

    private static PriceLine proposed(PriceLineTerms terms) {
        return PriceLine.propose(OF, terms, ApprovalLimits.Needed.ONE, OFFICER, NOW);
    }

    private static PriceLineTerms core(String rate, LocalDate from, List<RetainerBand> bands) {
        return terms(LineType.CORE, PriceUnit.WEEK, rate, from, null, bands);
    }

    private static PriceLineTerms extra(String rate) {
        return terms(LineType.TRANSPORT, PriceUnit.WEEK, rate, MARCH_1, MARCH_1.plusDays(28), List.of());
    }

    private static PriceLineTerms once(String amount) {
        return terms(LineType.ONE_OFF, PriceUnit.ONCE, amount, MARCH_1, MARCH_1.plusDays(1), List.of());
    }

    private static PriceLineTerms terms(
            LineType type,
            PriceUnit unit,
            String amount,
            LocalDate from,
            @Nullable LocalDate to,
            List<RetainerBand> bands) {
        return new PriceLineTerms(
                type,
                unit,
                BigDecimal.ONE,
                Money.of(amount),
                from,
                to,
                null,
                false,
                null,
                FundingSplit.whole(FundingSource.SOCIAL_CARE).shares(),
                bands,
                null,
                null);
    }

    /** What each sum of the line comes to in March. */
    private static List<String> march(PriceLine line, @Nullable LocalDate departed) {
        return line.sums(MARCH_1, departed).stream()
                .map(sum -> sum.part().apply(MARCH).text())
                .toList();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().code()).isEqualTo(code));
    }
}
