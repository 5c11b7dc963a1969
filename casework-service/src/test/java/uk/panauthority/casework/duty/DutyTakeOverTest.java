package uk.panauthority.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Care that passes to another authority while a duty runs, and hosts that have nobody here. */
class DutyTakeOverTest {

    private static final String SEFTON = "E08000014";
    private static final String HALTON = "E06000006";
    private static final String STOKE = "E06000021";
    private static final String CARDIFF = "W06000015";
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate PASSED_ON = LocalDate.of(2026, 3, 20);
    private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-25T09:00:00Z");

    private final StandingDefaults defaults = new StandingDefaults();

    @Test
    void the_new_authority_has_the_duty_from_that_day_and_the_old_keeps_what_fell_due_before() {
        // Given
        InterviewDuty duty = agreedBetweenSeftonAndStoke();

        // When
        duty.takeOver(HALTON, PASSED_ON, standing(HALTON, STOKE), manager(SEFTON), NOW);

        // Then
        assertThat(duty.responsibleLa()).isEqualTo(HALTON);
        assertThat(duty.inForceOn(PASSED_ON.minusDays(1)).map(DutyVersion::responsibleLa))
                .contains(SEFTON);
        assertThat(duty.inForceOn(PASSED_ON).map(DutyVersion::responsibleLa)).contains(HALTON);
        assertThat(duty.versions())
                .extracting(DutyVersion::state, DutyVersion::validFrom, DutyVersion::validTo)
                .containsExactly(
                        tuple(DutyState.SUPERSEDED, AGREED_ON, PASSED_ON.minusDays(1)),
                        tuple(DutyState.STANDING_DEFAULT, PASSED_ON, null));
        assertThat(duty.visibleTo()).containsExactlyInAnyOrder(SEFTON, HALTON, STOKE);
    }

    @Test
    void both_agree_anew_and_the_event_names_the_new_authority() {
        // Given
        InterviewDuty duty = agreedBetweenSeftonAndStoke();
        duty.takeOver(HALTON, PASSED_ON, standing(HALTON, STOKE), manager(SEFTON), NOW);
        assertThat(duty.stillToAgree()).containsExactlyInAnyOrder(HALTON, STOKE);
        duty.agree(null, true, manager(STOKE), NOW);

        // When
        var agreed = duty.agree(null, true, manager(HALTON), NOW);

        // Then
        assertThat(agreed.map(DutyEvents.InterviewDutyAgreed::responsibleLa)).contains(HALTON);
        assertThat(duty.latest().state()).isEqualTo(DutyState.AGREED);
        assertThat(duty.latest().validFrom()).isEqualTo(PASSED_ON);
    }

    @Test
    void the_old_authority_has_no_say_any_more() {
        // Given
        InterviewDuty duty = agreedBetweenSeftonAndStoke();
        duty.takeOver(HALTON, PASSED_ON, standing(HALTON, STOKE), manager(SEFTON), NOW);

        // When
        assertThatThrownBy(() -> duty.agree(null, true, manager(SEFTON), NOW))
                // Then
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-26", "2026-03-02", "2026-03-01"})
    void care_passes_after_the_last_change_and_not_in_the_future(LocalDate on) {
        // Given
        InterviewDuty duty = agreedBetweenSeftonAndStoke();

        // When
        assertThatThrownBy(() -> duty.takeOver(HALTON, on, standing(HALTON, STOKE), manager(SEFTON), NOW))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.FIELD_INVALID));
        assertThat(duty.responsibleLa()).isEqualTo(SEFTON);
    }

    @Test
    void a_host_outside_england_gets_no_work_here_and_its_word_is_recorded_with_evidence() {
        // Given
        InterviewDuty duty =
                new InterviewDuty(UUID.randomUUID(), SEFTON + "-7", SEFTON, CARDIFF, standing(SEFTON, CARDIFF), THEN);
        duty.propose(Deliverer.HOST_SERVICE, "Cardiff interviews by its own practice.", false, manager(SEFTON), THEN);

        // When
        duty.agree("letter of 2 March", false, manager(SEFTON), THEN);

        // Then
        assertThat(duty.latest().state()).isEqualTo(DutyState.AGREED);
        assertThat(duty.latest().deliverer()).isEqualTo(Deliverer.HOST_SERVICE);
        assertThat(duty.latest().deliveringLa()).isEqualTo(SEFTON);
        assertThat(duty.latest().host()).isEqualTo(new DutyAgreement(THEN, SEFTON + ".manager", "letter of 2 March"));
    }

    @Test
    void the_default_outside_england_is_the_responsible_authoritys_own_service() {
        // When
        StandingDefaults.Default standing = standing(SEFTON, CARDIFF);

        // Then
        assertThat(standing.deliverer()).isEqualTo(Deliverer.RESPONSIBLE_OWN);
        assertThat(standing.hostUsesPlatform()).isFalse();
    }

    private InterviewDuty agreedBetweenSeftonAndStoke() {
        InterviewDuty duty =
                new InterviewDuty(UUID.randomUUID(), SEFTON + "-7", SEFTON, STOKE, standing(SEFTON, STOKE), THEN);
        duty.agree(null, true, manager(SEFTON), THEN);
        duty.agree(null, true, manager(STOKE), THEN);
        return duty;
    }

    private StandingDefaults.Default standing(String responsible, String host) {
        return defaults.delivererOn(PASSED_ON, PASSED_ON, responsible, host);
    }

    private static Caller manager(String authority) {
        return new Caller(authority, OrganisationKind.AUTHORITY, authority + ".manager", Set.of("TEAM_MANAGER"));
    }
}
