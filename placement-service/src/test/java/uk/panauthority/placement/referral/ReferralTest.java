package uk.panauthority.placement.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;

class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Caller OFFICER = SEFTON_PLACEMENT_OFFICER.caller();
    private static final Caller MANAGER = SEFTON_TEAM_MANAGER.caller();
    private static final ActualPlacement.Start ARRIVAL = new ActualPlacement.Start(
            UUID.randomUUID(), "care-assist", "1234567", "PR8 1AA", Money.of("2149.50"), LocalDate.of(2026, 11, 21));

    @Test
    void theFirstApprovalPublishesAndLaterOnesMakeNewVersions() {
        // Given
        Referral referral = Referral.draft("12345", OFFICER, NOW);

        // When
        ReferralEvents first = referral.approve(MANAGER, "Today");
        referral.search(OFFICER);
        int next = referral.beginVersion(OFFICER, "The risk has changed.");
        ReferralEvents second = referral.approve(MANAGER, "in less than 5 days");

        // Then
        assertThat(first).isEqualTo(new ReferralEvents.ReferralApproved(referral.id(), 1, "E08000014-12345", "Today"));
        assertThat(next).isEqualTo(2);
        assertThat(second)
                .isEqualTo(new ReferralEvents.ReferralVersioned(
                        referral.id(), 2, "E08000014-12345", "in less than 5 days"));
        assertThat(referral.state()).isEqualTo(ReferralState.SEARCHING);
        assertThat(referral.currentNumber()).isEqualTo(2);
    }

    @Test
    void whatIsPublishedIsEditedOnlyAsANewVersion() {
        // Given
        Referral referral = approved();

        // Then
        assertThat(refusal(() -> referral.requireEdit(OFFICER))).isEqualTo("version-required");
        assertThat(referral.actionsFor(OFFICER)).contains("beginVersion").doesNotContain("edit");
        assertThat(refusal(() -> referral.beginVersion(OFFICER, " "))).isEqualTo("reason-required");
        referral.beginVersion(OFFICER, "The risk has changed.");
        assertThat(referral.requireEdit(OFFICER)).isEqualTo(2);
        assertThat(refusal(() -> referral.beginVersion(OFFICER, "Again."))).isEqualTo("transition-refused");
        assertThat(referral.actionsFor(MANAGER)).contains("approve");
    }

    @Test
    void nobodySearchesForADraft() {
        // Given
        Referral referral = Referral.draft("12345", OFFICER, NOW);

        // Then
        assertThat(refusal(() -> referral.search(OFFICER))).isEqualTo("referral-not-approved");
        assertThat(refusal(() -> referral.approve(OFFICER, "Today"))).isEqualTo("forbidden");
    }

    @Test
    void theArrivalEndsTheSearchAndLeavesOneReader() {
        // Given
        Referral referral = searching();
        referral.invite(OFFICER, "care-assist");
        referral.invite(OFFICER, "family-care-group");

        // When
        ReferralEvents.ReferralClosed closed = referral.placed(ARRIVAL, NOW);

        // Then
        assertThat(closed.outcome()).isEqualTo(ReferralEvents.Outcome.PLACED);
        assertThat(referral.visibleTo()).containsExactlyInAnyOrder("E08000014", "care-assist");
        assertThat(referral.outcome().placementLocation()).isEqualTo("PR8");
        assertThat(referral.actionsFor(CARE_ASSIST_USER.caller())).isEmpty();
        assertThat(refusal(() -> referral.withdraw(MANAGER, "Too late.", NOW))).isEqualTo("transition-refused");
    }

    @Test
    void aHeldSearchIsResumedBeforeItEnds() {
        // Given
        Referral referral = searching();

        // When
        referral.hold(OFFICER, "The court decides on Monday.");

        // Then
        assertThat(referral.canBePlaced()).isFalse();
        assertThat(refusal(() -> referral.invite(OFFICER, "care-assist"))).isEqualTo("transition-refused");
        assertThat(refusal(() -> referral.close(OFFICER, "None.", NOW))).isEqualTo("transition-refused");
        referral.resume(OFFICER);
        assertThat(referral.close(OFFICER, "No home was found.", NOW).outcome())
                .isEqualTo(ReferralEvents.Outcome.UNMET);
        referral.withdraw(OFFICER, "Went to an aunt.", NOW);
        assertThat(referral.state()).isEqualTo(ReferralState.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({"2149.49, 2149", "2149.50, 2150", "0.00, 0", "1988.00, 1988"})
    void theStandardTakesWholePounds(String pence, long pounds) {
        // When
        long whole = ActualPlacement.wholePounds(Money.of(pence));

        // Then
        assertThat(whole).isEqualTo(pounds);
    }

    private static Referral approved() {
        Referral referral = Referral.draft("12345", OFFICER, NOW);
        referral.approve(MANAGER, "Today");
        return referral;
    }

    private static Referral searching() {
        Referral referral = approved();
        referral.search(OFFICER);
        return referral;
    }

    private static String refusal(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).type().code();
    }
}
