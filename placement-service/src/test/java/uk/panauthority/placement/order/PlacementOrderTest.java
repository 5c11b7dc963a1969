package uk.panauthority.placement.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.award.OrderedAward;
import uk.panauthority.placement.duty.InterviewDutyView;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.placement.PlannedPlacement;

class PlacementOrderTest {

    private static final String SEFTON = "E08000014";
    private static final String STOKE = "E06000021";
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final InterviewDutyView DUTY =
            new InterviewDutyView(UUID.randomUUID(), 3, "HOST_SERVICE", STOKE, NOW);

    @Test
    void anOrderInAreaAsksForNoInterviewDuty() {
        // Given
        PlacementOrder order = givenAnOrder(SEFTON, null, null);

        // When
        List<OrderEvents> events = order.issue(SEFTON_PLACEMENT_OFFICER.caller(), NOW);

        // Then
        assertThat(events).hasOnlyElementsOfType(OrderEvents.OrderIssued.class);
    }

    @Test
    void anOrderOutOfAreaAsksForOne() {
        // Given
        PlacementOrder order = givenAnOrder(STOKE, null, null);

        // When
        List<OrderEvents> events = order.issue(SEFTON_PLACEMENT_OFFICER.caller(), NOW);

        // Then
        assertThat(events)
                .last()
                .isEqualTo(new OrderEvents.InterviewDutyRequested(
                        order.placementId(), order.id(), "E08000014-1", order.homeId(), SEFTON, STOKE));
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
        assertThat(order.stateOn(NOW)).isEqualTo(OrderState.SIGNED);
        assertThat(order.interviewDutyId()).isEqualTo(DUTY.dutyId());
        assertThat(order.interviewDutyVersion()).isEqualTo(3);
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
        assertThat(order.stateOn(Instant.parse("2026-11-21T23:59:59Z"))).isEqualTo(OrderState.SIGNED);
        assertThat(order.stateOn(Instant.parse("2026-11-22T00:00:00Z"))).isEqualTo(OrderState.ENDED);
    }

    @Test
    void anEmergencyOrderIsOverdueFromTheAgreedTimeUntilItIsSigned() {
        // Given
        PlacementOrder order = givenAnOrder(SEFTON, null, NOW.minusSeconds(1));
        order.issue(SEFTON_PLACEMENT_OFFICER.caller(), NOW);
        boolean before = order.isOverdue(NOW);

        // When
        order.sign(CARE_ASSIST_SIGNATORY.caller(), TODAY, Optional.empty(), NOW);

        // Then
        assertThat(before).isTrue();
        assertThat(order.isOverdue(NOW)).isFalse();
    }

    private static PlacementOrder givenAnIssuedOrder(String hostLa, @Nullable LocalDate end) {
        PlacementOrder order = givenAnOrder(hostLa, end, null);
        order.issue(SEFTON_PLACEMENT_OFFICER.caller(), NOW);
        return order;
    }

    private static PlacementOrder givenAnOrder(String hostLa, @Nullable LocalDate end, @Nullable Instant dueAt) {
        UUID home = UUID.randomUUID();
        return PlacementOrder.draft(
                new OrderedAward(
                        UUID.randomUUID(), null, "E08000014-1", home, SEFTON, "care-assist", Money.of("2149.00")),
                new PlannedPlacement(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "E08000014-1",
                        new Parties(SEFTON, "care-assist"),
                        home,
                        hostLa,
                        TODAY,
                        end,
                        dueAt));
    }
}
