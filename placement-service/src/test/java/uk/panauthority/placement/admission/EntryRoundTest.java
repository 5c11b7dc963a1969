package uk.panauthority.placement.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_USER;
import static uk.panauthority.placement.support.Actor.TAMESIDE_LEAD_ADMIN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.system.CriteriaVersion;
import uk.panauthority.placement.system.EntryCriterion;
import uk.panauthority.placement.system.EntryPolicy;
import uk.panauthority.placement.system.OpenLot;
import uk.panauthority.placement.system.PricePolicy;
import uk.panauthority.placement.system.SystemState;

/** The rules of entry, without the application. The lot is that of the leaving care system of 2015. */
class EntryRoundTest {

    private static final LocalDate START = LocalDate.of(2015, 10, 1);
    private static final LocalDate APPLIED = LocalDate.of(2015, 10, 2);
    private static final LocalDate OPENS = LocalDate.of(2016, 2, 1);
    private static final LocalDate CLOSES = LocalDate.of(2016, 2, 28);
    private static final Instant NOW = Instant.parse("2016-02-29T09:00:00Z");
    private static final Caller LEAD = TAMESIDE_LEAD_ADMIN.caller();
    private static final Set<AdmissionParty> AS_LEAD = Set.of(AdmissionParty.LEAD);
    private static final Set<AdmissionParty> AS_PROVIDER = Set.of(AdmissionParty.PROVIDER);

    @Test
    @Tag("AS5")
    void whoAppliesOn2October2015IsDecidedInTheRoundOfFebruary2016AndNeverEarlier() {
        // Given
        OpenLot lot = lot(true, PricePolicy.INDICATIVE);
        EntryRound round = EntryRound.plan(lot, lot.entry().roundOf(APPLIED));
        ProviderAdmission admission = ProviderAdmission.apply(lot, round, 1, CARE_ASSIST_USER.caller(), NOW);

        // Then
        assertThat(round.opensOn()).isEqualTo(OPENS);
        for (LocalDate day = APPLIED; !day.isAfter(CLOSES); day = day.plusDays(1)) {
            LocalDate early = day;
            assertRefused("round-still-open", () -> round.refuseWhileOpen(AS_LEAD, early));
            assertRefused("round-still-open", () -> round.decide(LEAD, AS_LEAD, 1, List.of(admission), NOW, early));
        }
        round.refuseWhileOpen(AS_LEAD, CLOSES.plusDays(1));
    }

    @Test
    void itsDaysOpenAndCloseARound() {
        // Given
        EntryRound round = round();

        // Then
        assertThat(round.stateOn(OPENS.minusDays(1))).isEqualTo(RoundState.PLANNED);
        assertThat(round.stateOn(OPENS)).isEqualTo(RoundState.OPEN);
        assertThat(round.stateOn(CLOSES)).isEqualTo(RoundState.OPEN);
        assertThat(round.stateOn(CLOSES.plusDays(1))).isEqualTo(RoundState.EVALUATING);
    }

    @Test
    void aRoundKeepsTheCriteriaOfItsOpeningDay() {
        // Given
        OpenLot lot = lot(true, PricePolicy.NONE);

        // Then
        assertThat(EntryRound.plan(lot, lot.entry().round(1)).criteriaVersion()).isEqualTo(1);
        assertThat(EntryRound.plan(lot, lot.entry().round(2)).criteriaVersion())
                .as("version 2 holds from 1 June 2016 on")
                .isEqualTo(2);
    }

    @Test
    void aRoundIsDecidedByItsOwnCriteriaAfterEveryApplication() {
        // Given
        EntryRound round = round();
        LocalDate after = CLOSES.plusDays(1);
        ProviderAdmission admitted = passed(CARE_ASSIST_USER.caller(), round);
        ProviderAdmission refused = passed(FAMILY_CARE_USER.caller(), round);

        // Then
        List<ProviderAdmission> all = List.of(admitted, refused);
        assertRefused("criteria-changed", () -> round.decide(LEAD, AS_LEAD, 2, all, NOW, after));
        assertRefused("transition-refused", () -> round.decide(LEAD, AS_LEAD, 1, all, NOW, after));

        // When
        admitted.admit(LEAD, AS_LEAD, after, NOW);
        refused.refuse(LEAD, AS_LEAD, List.of("QUALITY"), "Weak references.", NOW);
        AdmissionEvents.EntryRoundDecided told = round.decide(LEAD, AS_LEAD, 1, all, NOW, after);

        // Then
        assertThat(told.admitted()).containsExactly("care-assist");
        assertThat(told.refused()).isEqualTo(1);
        assertThat(round.stateOn(after)).isEqualTo(RoundState.DECIDED);
        assertRefused("forbidden", () -> round().decide(LEAD, Set.of(), 1, List.of(), NOW, after));
    }

    @Test
    void aRoundThatHasOpenedIsNotCancelled() {
        assertRefused("transition-refused", () -> round().cancel(LEAD, AS_LEAD, "x", OPENS));
        assertRefused("reason-required", () -> round().cancel(LEAD, AS_LEAD, " ", APPLIED));
    }

    @Test
    void anAdmissionMovesByItsTableAndSaysWhy() {
        // Given
        ProviderAdmission admission = passed(CARE_ASSIST_USER.caller(), round());

        // Then
        assertRefused("reason-required", () -> admission.refuse(LEAD, AS_LEAD, List.of(), "x", NOW));
        assertRefused("reason-required", () -> admission.refuse(LEAD, AS_LEAD, List.of("QUALITY"), " ", NOW));
        assertRefused("forbidden", () -> admission.admit(CARE_ASSIST_USER.caller(), AS_PROVIDER, CLOSES, NOW));
        admission.admit(LEAD, AS_LEAD, CLOSES.plusDays(3), NOW);
        assertThat(admission.isAdmittedOn(CLOSES.plusDays(2))).isFalse();
        assertThat(admission.isAdmittedOn(CLOSES.plusDays(3))).isTrue();
        assertRefused("reason-required", () -> admission.stop(AdmissionAction.SUSPEND, LEAD, AS_LEAD, null, NOW));
        admission.stop(AdmissionAction.SUSPEND, LEAD, AS_LEAD, "Insurance.", NOW);
        assertThat(admission.isAdmittedOn(CLOSES.plusDays(9))).isFalse();
        admission.move(AdmissionAction.REINSTATE, LEAD, AS_LEAD, NOW);
        admission.stop(AdmissionAction.REMOVE, LEAD, AS_LEAD, "Closed.", NOW);
        assertRefused("transition-refused", () -> admission.move(AdmissionAction.REINSTATE, LEAD, AS_LEAD, NOW));
    }

    @Test
    void whoHasNotPassedTheTestsIsNotAdmitted() {
        // Given
        OpenLot lot = lot(true, PricePolicy.NONE);
        ProviderAdmission admission = ProviderAdmission.apply(lot, round(), 1, CARE_ASSIST_USER.caller(), NOW);
        EntryEvaluation weak = AdmissionPolicies.judge(lot, 1, List.of(score("CARE", "5.99", "Weak.")), LEAD, NOW);

        // Then
        assertRefused("transition-refused", () -> admission.admit(LEAD, AS_LEAD, CLOSES, NOW));
        admission.evaluated(weak, LEAD, AS_LEAD);
        assertThat(weak.passed()).isFalse();
        assertRefused("transition-refused", () -> admission.admit(LEAD, AS_LEAD, CLOSES, NOW));
        assertRefused("criteria-changed", () -> admission.requireVersion(2));
    }

    @Test
    void aNewResponseBeginsTheEvaluationAnew() {
        // Given
        ProviderAdmission admission = passed(CARE_ASSIST_USER.caller(), round());

        // When
        int version = admission.respond(CARE_ASSIST_USER.caller(), AS_PROVIDER);

        // Then
        assertThat(version).isEqualTo(2);
        assertThat(admission.evaluation()).isNull();
    }

    @Test
    void eachTestIsScoredOnceOnItsScaleWithReasons() {
        // Given
        OpenLot lot = lot(true, PricePolicy.NONE);

        // Then
        assertThat(AdmissionPolicies.judge(lot, 1, List.of(score("CARE", "6", "Fair.")), LEAD, NOW)
                        .passed())
                .isTrue();
        assertRefused("score-invalid", () -> judge(lot, score("CARE", "10.01", "x")));
        assertRefused("score-invalid", () -> judge(lot, score("CARE", "-0.01", "x")));
        assertRefused("score-invalid", () -> judge(lot, score("FEE", "1", "x")));
        assertRefused("score-invalid", () -> judge(lot));
        assertRefused("score-invalid", () -> judge(lot, score("CARE", "6", "x"), score("CARE", "7", "x")));
        assertRefused("rationale-missing", () -> judge(lot, score("CARE", "6", " ")));
    }

    @Test
    void aPriceIsNoReasonToRefuseEntryOnQuality() {
        assertRefused(
                "price-not-an-entry-test",
                () -> AdmissionPolicies.refusePriceAsReason(
                        lot(true, PricePolicy.INDICATIVE), List.of("QUALITY", "PRICE")));
        AdmissionPolicies.refusePriceAsReason(lot(false, PricePolicy.LISTED), List.of("PRICE"));
    }

    @Test
    void whatALotListsIsPricedAndNothingElse() {
        assertRefused(
                "field-invalid",
                () -> AdmissionPolicies.checkLines(lot(true, PricePolicy.LISTED), List.of(line("A", null))));
        assertRefused(
                "field-invalid",
                () -> AdmissionPolicies.checkLines(
                        lot(true, PricePolicy.NONE), List.of(line("A", Money.of("3950.00")))));
        assertRefused(
                "field-invalid",
                () -> AdmissionPolicies.checkLines(
                        lot(true, PricePolicy.INDICATIVE), List.of(line("A", null), line("A", null))));
        AdmissionPolicies.checkLines(
                lot(true, PricePolicy.INDICATIVE), List.of(line("A", null), line("B", Money.of("3950.00"))));
    }

    private static EntryEvaluation judge(OpenLot lot, AdmissionRequests.Score... scores) {
        return AdmissionPolicies.judge(lot, 1, List.of(scores), LEAD, NOW);
    }

    private static AdmissionRequests.Score score(String criterion, String points, String rationale) {
        return new AdmissionRequests.Score(criterion, new BigDecimal(points), rationale);
    }

    private static ResponseLine line(String code, @org.jspecify.annotations.Nullable Money price) {
        return new ResponseLine(code, null, 2, "E08000014", price, "ANY", 16, 17, false, false);
    }

    private static EntryRound round() {
        OpenLot lot = lot(true, PricePolicy.INDICATIVE);
        return EntryRound.plan(lot, lot.entry().round(1));
    }

    private static ProviderAdmission passed(Caller provider, EntryRound round) {
        OpenLot lot = lot(true, PricePolicy.INDICATIVE);
        ProviderAdmission admission = ProviderAdmission.apply(lot, round, 1, provider, NOW);
        admission.evaluated(judge(lot, score("CARE", "8", "Good.")), LEAD, AS_LEAD);
        return admission;
    }

    private static OpenLot lot(boolean qualityOnly, PricePolicy prices) {
        EntryCriterion care = new EntryCriterion("CARE", "Care", EntryCriterion.Kind.QUALITY, 10, 6);
        return new OpenLot(
                UUID.randomUUID(),
                "NW_LEAVING_CARE_DPS",
                UUID.randomUUID(),
                "SEMI_INDEPENDENT",
                "SEMI_INDEPENDENT",
                "E08000008",
                SystemState.OPEN,
                EntryPolicy.rounds(4, START, 28),
                Set.of("E08000008", "E08000014"),
                List.of("COMPETITION_ALL", "DIRECT"),
                prices,
                qualityOnly,
                24,
                List.of(
                        new CriteriaVersion(1, START, List.of(care)),
                        new CriteriaVersion(2, LocalDate.of(2016, 6, 1), List.of(care))));
    }

    private static void assertRefused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type().code()).isEqualTo(code));
    }
}
