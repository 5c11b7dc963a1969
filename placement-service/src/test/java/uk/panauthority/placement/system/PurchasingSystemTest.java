package uk.panauthority.placement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

/** The rules of purchasing systems, without the application. */
class PurchasingSystemTest {

    private static final LocalDate OCTOBER_2015 = LocalDate.of(2015, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Caller LEAD = HALTON_LEAD_ADMIN.caller();
    private static final EntryPolicy EVERY_FOUR_MONTHS = EntryPolicy.rounds(4, OCTOBER_2015, 28);

    @Test
    void roundsEveryFourMonthsFromOctober2015OpenInFebruaryJuneAndOctober() {
        assertThat(List.of(1, 2, 3, 4))
                .map(n -> EVERY_FOUR_MONTHS.round(n).opens())
                .containsExactly(
                        LocalDate.of(2016, 2, 1),
                        LocalDate.of(2016, 6, 1),
                        LocalDate.of(2016, 10, 1),
                        LocalDate.of(2017, 2, 1));
    }

    @Test
    void anApplicationOf2October2015BelongsToTheRoundOfFebruary2016() {
        EntryPolicy.RoundDays round = EVERY_FOUR_MONTHS.roundOf(LocalDate.of(2015, 10, 2));

        assertThat(round.opens()).isEqualTo(LocalDate.of(2016, 2, 1));
        assertThat(round.closes()).isEqualTo(LocalDate.of(2016, 2, 28));
        assertThat(EVERY_FOUR_MONTHS.roundOf(LocalDate.of(2016, 2, 28)).number())
                .isEqualTo(1);
        assertThat(EVERY_FOUR_MONTHS.roundOf(LocalDate.of(2016, 2, 29)).number())
                .isEqualTo(2);
    }

    @Property
    void roundsAreCountedFromTheAnchorWithoutDrift(
            @ForAll @IntRange(min = 1, max = 12) int months, @ForAll @IntRange(min = 1, max = 200) int number) {
        LocalDate anchor = LocalDate.of(2016, 1, 31);
        EntryPolicy policy = EntryPolicy.rounds(months, anchor, 1);

        assertThat(policy.round(number).opens()).isEqualTo(anchor.plusMonths((long) months * number));
        assertThat(policy.roundOf(policy.round(number).closes()).number()).isEqualTo(number);
        assertThat(policy.roundOf(policy.round(number).closes().plusDays(1)).number())
                .isEqualTo(number + 1);
    }

    @Test
    void theLeavingCareSystemRunsTwoYearsAndTwiceOneAndIsClosedAfterwards() {
        // Given
        SystemTerm term = new SystemTerm(OCTOBER_2015, 24, List.of(12, 12), 0);

        // Then
        assertThat(term.lastDay()).contains(LocalDate.of(2017, 9, 30));
        assertThat(term.latestEnd()).contains(LocalDate.of(2019, 9, 30));
        assertThat(term.renewed().renewed().lastDay()).isEqualTo(term.latestEnd());
    }

    @Test
    void anOpenSystemIsClosedAfterItsLastDayAndTakesNoOption() {
        // Given
        PurchasingSystem system = opened(new SystemTerm(OCTOBER_2015, 24, List.of(12), 0), null);

        // Then
        assertThat(system.stateOn(LocalDate.of(2017, 9, 30))).isEqualTo(SystemState.OPEN);
        assertThat(system.stateOn(LocalDate.of(2017, 10, 1))).isEqualTo(SystemState.CLOSED);
        assertRefused("contract-expired", () -> system.renew(LEAD, LocalDate.of(2017, 10, 1)));
        system.renew(LEAD, LocalDate.of(2017, 9, 30));
        assertThat(system.stateOn(LocalDate.of(2018, 9, 30))).isEqualTo(SystemState.OPEN);
        assertRefused("extension-exhausted", () -> system.renew(LEAD, LocalDate.of(2018, 9, 30)));
    }

    @Test
    void theFirstReviewOfThePartnerAgreementFellDueOn19October2022AndLateReviewsDoNotShiftTheNext() {
        // Given
        PurchasingSystem system = opened(new SystemTerm(LocalDate.of(2020, 10, 19), null, List.of(), 0), 24);

        // Then
        assertThat(system.nextReviewDue()).contains(LocalDate.of(2022, 10, 19));
        assertThat(system.lastDay()).isEmpty();

        // When
        system.reviewed(LocalDate.of(2023, 5, 2), "CONTINUE", "LCR-2023-05");

        // Then
        assertThat(system.reviews())
                .containsExactly(new SystemReview(
                        LocalDate.of(2022, 10, 19), LocalDate.of(2023, 5, 2), "CONTINUE", "LCR-2023-05"));
        assertThat(system.nextReviewDue()).contains(LocalDate.of(2024, 10, 19));
    }

    @Test
    void onlyTheLeadMovesASystemAndSaysWhyItStops() {
        // Given
        PurchasingSystem system = opened(openEnded(), null);

        // Then
        assertRefused("forbidden", () -> system.close(SEFTON_APPROVER.caller(), "x", TODAY));
        assertRefused("reason-required", () -> system.suspend(LEAD, " ", TODAY));
        system.suspend(LEAD, "Under review.", TODAY);
        assertRefused("transition-refused", () -> system.move(SystemAction.OPEN, LEAD, TODAY));
        system.move(SystemAction.RESUME, LEAD, TODAY);
        assertThat(system.stateOn(TODAY)).isEqualTo(SystemState.OPEN);
        system.close(LEAD, "Replaced.", TODAY);
        assertThat(system.actionsFor(LEAD, TODAY)).isEmpty();
    }

    @Test
    void procurementClosesASystemAfterTheLastDayOfCallOff() {
        // Given
        PurchasingSystem system = opened(openEnded(), null);

        // When
        system.closesAfter(TODAY);

        // Then
        assertThat(system.stateOn(TODAY)).isEqualTo(SystemState.OPEN);
        assertThat(system.stateOn(TODAY.plusDays(1))).isEqualTo(SystemState.CLOSED);
    }

    @Test
    void whoHasBegunToTakePartIsNotStruckOut() {
        // Given
        PurchasingSystem system = opened(openEnded(), null);
        PurchasingBody lead = new PurchasingBody("E06000006", OCTOBER_2015, null);
        PurchasingBody leaving = new PurchasingBody("E08000014", OCTOBER_2015, TODAY);

        // Then
        assertRefused("field-invalid", () -> system.amend("x", EntryPolicy.continuous(), null, List.of(lead), TODAY));
        system.amend("x", EntryPolicy.continuous(), null, List.of(lead, leaving), TODAY);
        assertThat(system.takesPart("E08000014", TODAY)).isTrue();
        assertThat(system.takesPart("E08000014", TODAY.plusDays(1))).isFalse();
    }

    @Test
    void theLeadIsHandedToAParticipantOnly() {
        // Given
        PurchasingSystem system = opened(openEnded(), null);

        // Then
        assertRefused("field-invalid", () -> system.handOver(LEAD, "E08000013", TODAY));
        system.handOver(LEAD, "E08000014", TODAY);
        assertThat(system.leadLa()).isEqualTo("E08000014");
        assertRefused("forbidden", () -> system.suspend(LEAD, "x", TODAY));
    }

    @Test
    void aPriceIsNoTestForEnteringALotOnQuality() {
        // Given
        Lot quality = lot(true);
        EntryCriterion price = new EntryCriterion("FEE", "Fee", EntryCriterion.Kind.PRICE, 10, 5);

        // Then
        assertRefused("price-not-an-entry-test", () -> quality.publish(TODAY, List.of(price)));
        assertThat(quality.criteria()).isEmpty();
        Lot other = lot(false);
        other.publish(TODAY, List.of(price));
        assertThat(other.criteriaOn(TODAY))
                .get()
                .extracting(CriteriaVersion::version)
                .isEqualTo(1);
    }

    @Test
    void theVersionOfADayIsTheNewestThatHasBegun() {
        // Given
        Lot lot = lot(true);
        EntryCriterion care = new EntryCriterion("CARE", "Care", EntryCriterion.Kind.QUALITY, 10, 6);
        lot.publish(TODAY, List.of(care));
        lot.publish(TODAY.plusDays(30), List.of(care));

        // Then
        assertThat(lot.criteriaOn(TODAY.minusDays(1))).isEmpty();
        assertThat(lot.criteriaOn(TODAY.plusDays(29)).orElseThrow().version()).isEqualTo(1);
        assertThat(lot.criteriaOn(TODAY.plusDays(30)).orElseThrow().version()).isEqualTo(2);
        assertRefused("field-invalid", () -> lot.publish(TODAY, List.of(care)));
    }

    private static Lot lot(boolean qualityOnly) {
        return Lot.of(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new LotTerms("L", "L", "RESIDENTIAL", List.of("DIRECT"), PricePolicy.LISTED, qualityOnly, 24));
    }

    private static SystemTerm openEnded() {
        return new SystemTerm(OCTOBER_2015, null, List.of(), 0);
    }

    private static PurchasingSystem opened(SystemTerm term, @Nullable Integer reviewMonths) {
        PurchasingSystem system = PurchasingSystem.draft(
                UUID.randomUUID(),
                new SystemTerms(
                        "S",
                        "S",
                        "FPS",
                        "PCR_2015_LIGHT_TOUCH",
                        "E06000006",
                        term.start(),
                        term,
                        EntryPolicy.continuous(),
                        reviewMonths,
                        List.of(
                                new PurchasingBody("E06000006", OCTOBER_2015, null),
                                new PurchasingBody("E08000014", OCTOBER_2015, null))),
                "x",
                Instant.EPOCH);
        system.establish(null, null);
        return system;
    }

    private static void assertRefused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type().code()).isEqualTo(code));
    }
}
