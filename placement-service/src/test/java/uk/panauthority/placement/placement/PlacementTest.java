package uk.panauthority.placement.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.party.Parties;

class PlacementTest {

    private static final String STOKE = "E06000021";

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final EndReasons REASONS = new EndReasons();

    @Test
    void aChildDoesNotArriveWithoutASignedOrder() {
        // Given
        Placement placement = givenAPlan(null, null);

        // Then
        assertThatThrownBy(() -> placement.start(SEFTON_PLACEMENT_OFFICER.caller(), NOW, STOKE, NOW))
                .hasMessage("order-required");
        assertThat(placement.state()).isEqualTo(PlacementState.PLANNED);
    }

    @Test
    void inAnEmergencyAChildArrivesBeforeTheSignature() {
        // Given
        Placement placement = givenAPlan(null, NOW.plusSeconds(3600));

        // When
        placement.start(SEFTON_PLACEMENT_OFFICER.caller(), NOW, STOKE, NOW);

        // Then
        assertThat(placement.state()).isEqualTo(PlacementState.STARTED);
    }

    @Test
    void anOrderThatHasEndedCoversNoArrival() {
        // Given
        Placement placement = givenAPlan(TODAY.minusDays(1), null);
        placement.orderSigned();

        // Then
        assertThatThrownBy(() -> placement.start(SEFTON_PLACEMENT_OFFICER.caller(), NOW, STOKE, NOW))
                .hasMessage("order-required");
    }

    @Test
    void anArrivalInTheFutureIsRefused() {
        // Given
        Placement placement = givenASignedPlan();

        // Then
        assertThatThrownBy(() -> placement.start(SEFTON_PLACEMENT_OFFICER.caller(), NOW.plusSeconds(1), STOKE, NOW))
                .hasMessage("field-invalid");
    }

    @Test
    void theArrivalSaysWhetherTheHomeIsInArea() {
        // Given
        Placement placement = givenASignedPlan();

        // When
        PlacementEvents.PlacementStarted started = placement.start(SEFTON_PLACEMENT_OFFICER.caller(), NOW, STOKE, NOW);

        // Then
        assertThat(started)
                .isEqualTo(new PlacementEvents.PlacementStarted(
                        placement.id(),
                        "E08000014-1",
                        placement.homeId(),
                        "care-assist",
                        "E08000014",
                        STOKE,
                        InOut.OUT,
                        NOW));
    }

    @Test
    void theDayOfArrivalIsTheDayInLondon() {
        // Given
        Instant summerNight = Instant.parse("2026-06-30T23:30:00Z");
        Placement placement = givenASignedPlan();

        // When
        placement.start(SEFTON_PLACEMENT_OFFICER.caller(), summerNight, STOKE, NOW);

        // Then
        assertThat(placement.startedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void anEndNeedsAReasonCode() {
        // Given
        Placement placement = givenAStartedOne();

        // Then
        assertThatThrownBy(() -> end(placement, TODAY, null)).hasMessage("end-reason-required");
        assertThatThrownBy(() -> end(placement, TODAY, "NOPE")).hasMessage("code-not-valid");
    }

    @Test
    @Tag("B12")
    void aReasonCodeIsValidOnItsOwnDays() {
        // Then
        assertThat(REASONS.isValid("CARPL", LocalDate.of(2015, 3, 31))).isFalse();
        assertThat(REASONS.isValid("CARPL", LocalDate.of(2015, 4, 1))).isTrue();
    }

    @Test
    @Tag("B47")
    void anEndLiesBetweenTheArrivalAndTheLatestDay() {
        // Given
        Placement placement = givenAStartedOne();

        // Then
        assertThatThrownBy(() -> end(placement, TODAY.minusDays(1), "CARPL")).hasMessage("end-date-invalid");
        assertThatThrownBy(() -> end(placement, TODAY.plusDays(1), "CARPL")).hasMessage("end-date-invalid");
        assertThatThrownBy(() -> end(placement, null, "CARPL")).hasMessage("end-date-invalid");
        end(placement, TODAY, "CARPL");
        assertThat(placement.state()).isEqualTo(PlacementState.ENDED);
    }

    @Test
    void anOrderThatFallsThroughCancelsAPlanButNotAChildsHome() {
        // Given
        Placement planned = givenAPlan(null, null);
        Placement lived = givenAStartedOne();

        // Then
        assertThat(planned.orderFellThrough()).isTrue();
        assertThat(lived.orderFellThrough()).isFalse();
        assertThat(planned.state()).isEqualTo(PlacementState.CANCELLED);
        assertThat(lived.state()).isEqualTo(PlacementState.STARTED);
    }

    private static void end(Placement placement, @Nullable LocalDate day, @Nullable String code) {
        placement.end(
                SEFTON_SOCIAL_WORKER.caller(),
                new PlacementRequests.End(day, code, null, null, "Match the carer's experience."),
                REASONS,
                TODAY);
    }

    private static Placement givenAStartedOne() {
        Placement placement = givenASignedPlan();
        placement.start(SEFTON_PLACEMENT_OFFICER.caller(), NOW, STOKE, NOW);
        return placement;
    }

    private static Placement givenASignedPlan() {
        Placement placement = givenAPlan(null, null);
        placement.orderSigned();
        return placement;
    }

    private static Placement givenAPlan(@Nullable LocalDate end, @Nullable Instant orderDueAt) {
        return Placement.plan(new PlannedPlacement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "E08000014-1",
                new Parties("E08000014", "care-assist"),
                UUID.randomUUID(),
                STOKE,
                TODAY,
                end,
                orderDueAt));
    }
}
