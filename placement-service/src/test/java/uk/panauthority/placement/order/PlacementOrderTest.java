package uk.panauthority.placement.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.duty.InterviewDutyView;
import uk.panauthority.placement.papers.AgreedTime;
import uk.panauthority.placement.papers.AgreedTimes;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.placement.PlannedPlacement;

class PlacementOrderTest {

    private static final String SEFTON = "E08000014";
    private static final String STOKE = "E06000021";
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant USUAL = Instant.parse("2026-11-28T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final InterviewDutyView DUTY =
            new InterviewDutyView(UUID.randomUUID(), 3, "HOST_SERVICE", STOKE, NOW);

    @Test
    void anOrderInAreaAsksForNoInterviewDuty() {
        // Given
        PlacementOrder order = givenAnOrder(SEFTON, null, null);

        // When
        List<OrderEvents> events = order.issue(SEFTON_PLACEMENT_OFFICER.caller(), USUAL, NOW);

        // Then
        assertThat(events).hasOnlyElementsOfType(OrderEvents.OrderIssued.class);
    }

    @Test
    void anOrderOutOfAreaAsksForOne() {
        // Given
        PlacementOrder order = givenAnOrder(STOKE, null, null);

        // When
        List<OrderEvents> events = order.issue(SEFTON_PLACEMENT_OFFICER.caller(), USUAL, NOW);

        // Then
        assertThat(events)
                .last()
                .isEqualTo(new OrderEvents.InterviewDutyRequested(
                        order.placementId(),
                        order.id(),
                        "E08000014-1",
                        order.terms().homeId(),
                        SEFTON,
                        STOKE));
    }

    @Test
    @Tag("B41")
    void anOrderOutOfAreaIsNotSignedWithoutADuty() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(STOKE, null);

        // Then
        assertThatThrownBy(() -> order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), NOW))
                .hasMessage("interview-duty-missing");
        assertThat(order.stateOn(NOW)).isEqualTo(OrderState.ISSUED);
    }

    @Test
    void theSignedOrderKeepsTheDutyThatItWasSignedOn() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(STOKE, null);

        // When
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.of(DUTY), NOW);

        // Then
        assertThat(order.stateOn(NOW)).isEqualTo(OrderState.IN_FORCE);
        assertThat(order.acts().interviewDutyId()).isEqualTo(DUTY.dutyId());
        assertThat(order.acts().interviewDutyVersion()).isEqualTo(3);
    }

    @Test
    @Tag("B42")
    void anotherProvidersSignatoryDoesNotAnswerForThisOne() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, null);

        // Then
        assertThatThrownBy(() -> order.sign(FAMILY_CARE_SIGNATORY.caller(), TODAY, Optional.empty(), NOW))
                .hasMessage("signatory-mismatch");
        assertThatThrownBy(() -> order.decline(FAMILY_CARE_SIGNATORY.caller(), "The bed is gone.", NOW))
                .hasMessage("signatory-mismatch");
    }

    @Test
    void aSignatureOfTomorrowIsRefused() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, null);

        // Then
        assertThatThrownBy(() -> order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY.plusDays(1), Optional.empty(), NOW))
                .hasMessage("field-invalid");
    }

    @Test
    void anOrderIsDeclinedOnlyWithAReason() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, null);

        // Then
        assertThatThrownBy(() -> order.decline(CARE_ASSIST_SIGNATORY.caller(), "", NOW))
                .hasMessage("reason-required");
        order.decline(CARE_ASSIST_SIGNATORY.caller(), "The bed is gone.", NOW);
        assertThat(order.stateOn(NOW)).isEqualTo(OrderState.DECLINED);
    }

    @Test
    void aSignedOrderHasEndedTheDayAfterItsLastDay() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, TODAY);
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), NOW);

        // Then
        assertThat(order.stateOn(Instant.parse("2026-11-21T23:59:59Z"))).isEqualTo(OrderState.IN_FORCE);
        assertThat(order.stateOn(Instant.parse("2026-11-22T00:00:00Z"))).isEqualTo(OrderState.ENDED);
    }

    @Test
    void anEmergencyOrderIsOverdueFromTheAgreedTimeUntilItIsSigned() {
        // Given
        PlacementOrder order = givenAnOrder(SEFTON, null, NOW.minusSeconds(1));
        order.issue(SEFTON_PLACEMENT_OFFICER.caller(), USUAL, NOW);
        boolean before = order.isOverdue(NOW);

        // When
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), NOW);

        // Then
        assertThat(before).isTrue();
        assertThat(order.isOverdue(NOW)).isFalse();
    }

    @Test
    void aSignedOrderIsInForceFromItsFirstDay() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, null, TODAY.plusDays(1));

        // When
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), NOW);

        // Then
        assertThat(order.stateOn(Instant.parse("2026-11-21T23:59:59Z"))).isEqualTo(OrderState.SIGNED);
        assertThat(order.stateOn(Instant.parse("2026-11-22T00:00:00Z"))).isEqualTo(OrderState.IN_FORCE);
        assertThat(order.runOut(NOW.plus(365, ChronoUnit.DAYS))).isEmpty();
    }

    @Test
    void anOrderThatIsNotSignedInTimeIsExpiredAndToldOnce() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, null);
        Instant late = USUAL.plusSeconds(1);

        // Then
        assertThat(order.stateOn(USUAL)).isEqualTo(OrderState.ISSUED);
        assertThatThrownBy(() -> order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), late))
                .hasMessage("order-expired");
        assertThatThrownBy(() -> order.decline(CARE_ASSIST_SIGNATORY.caller(), "The bed is gone.", late))
                .hasMessage("transition-refused");
        assertThat(order.runOut(late)).map(OrderEvents.OrderEnded::endCode).contains(OrderEvents.EndCode.EXPIRED);
        assertThat(order.runOut(late)).isEmpty();
    }

    @Test
    void theTimeThatThePartiesAgreedForTheSignatureGoesBeforeTheUsualOne() {
        // Given
        PlacementOrder order = draft(SEFTON, null, TODAY, AgreedTimes.none(), NOW.plusSeconds(60));

        // When
        order.issue(SEFTON_PLACEMENT_OFFICER.caller(), USUAL, NOW);

        // Then
        assertThat(order.stateOn(NOW.plusSeconds(61))).isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void anOrderThatFollowsAnEmergencyDoesNotRunOut() {
        // Given
        PlacementOrder order = givenAnOrder(SEFTON, null, NOW.plusSeconds(60));

        // When
        order.issue(SEFTON_PLACEMENT_OFFICER.caller(), USUAL, NOW);

        // Then
        assertThat(order.runOut(USUAL.plusSeconds(1))).isEmpty();
        assertThat(order.isOverdue(USUAL)).isTrue();
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), USUAL);
        assertThat(order.isOverdue(USUAL)).isFalse();
    }

    @Test
    void onlyTheSignatureOrANewAgreementOfBothSidesClearsAnOverdueOrder() {
        // Given
        PlacementOrder order = givenAnOrder(SEFTON, null, NOW.plusSeconds(60));
        Instant late = NOW.plusSeconds(61);
        assertThatThrownBy(() -> order.proposeTime(SEFTON_PLACEMENT_OFFICER.caller(), late.plusSeconds(9), " ", late))
                .hasMessage("reason-required");
        assertThatThrownBy(() -> order.proposeTime(SEFTON_PLACEMENT_OFFICER.caller(), NOW, "Earlier.", late))
                .hasMessage("field-invalid");

        // When
        order.proposeTime(SEFTON_PLACEMENT_OFFICER.caller(), late.plusSeconds(9), "The signatory is ill.", late);
        boolean proposed = order.isOverdue(late);
        order.acceptTime(CARE_ASSIST_SIGNATORY.caller(), late);

        // Then
        assertThat(proposed).isTrue();
        assertThat(order.isOverdue(late)).isFalse();
        assertThat(order.times().all())
                .map(AgreedTime::dueAt)
                .containsExactly(NOW.plusSeconds(60), late.plusSeconds(9));
    }

    @Test
    void theLastDayIsToldOnceWhenItIsPast() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, TODAY);
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), NOW);
        Instant tomorrow = NOW.plus(1, ChronoUnit.DAYS);

        // Then
        assertThat(order.runOut(NOW)).isEmpty();
        assertThat(order.runOut(tomorrow)).map(OrderEvents.OrderEnded::end).contains(TODAY.plusDays(1));
        assertThat(order.runOut(tomorrow)).isEmpty();
    }

    @Test
    void anOpenOrderIsEndedByAPersonWithAReason() {
        // Given
        PlacementOrder order = givenAnIssuedOrder(SEFTON, null);
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), NOW);

        // Then
        assertThatThrownBy(() -> order.end(SEFTON_COMMISSIONING_OFFICER.caller(), TODAY, "", NOW))
                .hasMessage("reason-required");
        assertThatThrownBy(() -> order.end(SEFTON_COMMISSIONING_OFFICER.caller(), TODAY.plusDays(1), "Done.", NOW))
                .hasMessage("field-invalid");
        assertThat(order.end(SEFTON_COMMISSIONING_OFFICER.caller(), TODAY, "Done.", NOW)
                        .endCode())
                .isEqualTo(OrderEvents.EndCode.ENDED);
        assertThat(order.stateOn(NOW)).isEqualTo(OrderState.ENDED);
    }

    private static PlacementOrder givenAnIssuedOrder(String hostLa, @Nullable LocalDate end) {
        return givenAnIssuedOrder(hostLa, end, TODAY);
    }

    private static PlacementOrder givenAnIssuedOrder(String hostLa, @Nullable LocalDate end, LocalDate start) {
        PlacementOrder order = draft(hostLa, end, start, AgreedTimes.none(), null);
        order.issue(SEFTON_PLACEMENT_OFFICER.caller(), USUAL, NOW);
        return order;
    }

    private static PlacementOrder givenAnOrder(String hostLa, @Nullable LocalDate end, @Nullable Instant dueAt) {
        return draft(hostLa, end, TODAY, AgreedTimes.first(dueAt, SEFTON_PLACEMENT_OFFICER.caller(), NOW), null);
    }

    private static PlacementOrder draft(
            String hostLa, @Nullable LocalDate end, LocalDate start, AgreedTimes times, @Nullable Instant signBy) {
        UUID home = UUID.randomUUID();
        OrderBasis basis = new OrderBasis(
                UUID.randomUUID(),
                null,
                null,
                "DIRECT",
                null,
                null,
                "RESIDENTIAL",
                "E08000014-1",
                home,
                SEFTON,
                "care-assist",
                Money.of("2149.00"));
        PlannedPlacement plan = new PlannedPlacement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "E08000014-1",
                new Parties(SEFTON, "care-assist"),
                home,
                hostLa,
                start,
                end,
                times.dueAt());
        OrderTerms terms = OrderTerms.of("E08000014-2026-00001", basis, plan, "FROM_1000");
        return PlacementOrder.draft(plan, terms, times, signBy, NOW);
    }
}
