package uk.panauthority.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

class InterviewDutyTest {

    private static final Instant NOW = Instant.parse("2026-11-16T23:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final UUID PLACEMENT = UUID.fromString("00000000-0000-7000-8000-0000000000b1");
    private static final String SEFTON = "E08000014";
    private static final String STOKE = "E06000021";
    private static final Caller RESPONSIBLE = manager(SEFTON, "sefton.team-manager");
    private static final Caller HOST = manager(STOKE, "stoke.team-manager");

    private final StandingDefaults defaults = new StandingDefaults();

    @ParameterizedTest
    @CsvSource({
        "E08000014, E06000021, 2026-11-16, HOST_SERVICE, E06000021",
        "E08000014, E10000028, 2026-11-16, HOST_SERVICE, E10000028",
        "E08000014, E06000021, 2021-07-20, RESPONSIBLE_OWN, E08000014",
        "E08000014, E06000006, 2026-11-16, RESPONSIBLE_OWN, E08000014",
        "E06000021, E06000021, 2026-11-16, RESPONSIBLE_OWN, E06000021",
        "E08000014, E06000021, 1926-11-16, HOST_SERVICE, E06000021"
    })
    void theDefaultDelivererFollowsTheDatedTable(
            String responsible, String host, LocalDate day, Deliverer deliverer, String deliveringLa) {
        // When
        StandingDefaults.Default standing = defaults.delivererOn(day, DAY, responsible, host);

        // Then
        assertThat(standing.deliverer()).isEqualTo(deliverer);
        assertThat(standing.deliverer().deliveringLa(responsible, host)).isEqualTo(deliveringLa);
        assertThat(standing.citation()).isNotBlank();
    }

    @Test
    void theSecondWordPutsTheDutyInForce() {
        // Given
        InterviewDuty duty = proposed();
        Optional<DutyEvents.InterviewDutyAgreed> first = duty.agree(null, true, RESPONSIBLE, NOW);

        // When
        Optional<DutyEvents.InterviewDutyAgreed> second = duty.agree(null, true, HOST, NOW);

        // Then
        assertThat(first).isEmpty();
        assertThat(second)
                .contains(new DutyEvents.InterviewDutyAgreed(
                        duty.id(), 1, PLACEMENT, SEFTON, STOKE, Deliverer.HOST_SERVICE, STOKE, NOW, DAY, null));
        assertThat(duty.latest().state()).isEqualTo(DutyState.AGREED);
        assertThat(duty.stillToAgree()).isEmpty();
    }

    @Test
    void oneAuthorityDoesNotAgreeTwice() {
        // Given
        InterviewDuty duty = proposed();
        duty.agree(null, true, RESPONSIBLE, NOW);

        // When
        assertThatThrownBy(() -> duty.agree(null, true, RESPONSIBLE, NOW))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.BOTH_AUTHORITIES_REQUIRED));
        assertThat(duty.stillToAgree()).containsExactly(STOKE);
    }

    @Test
    void nobodySpeaksForAHostThatUsesThePlatform() {
        // Given
        InterviewDuty duty = proposed();

        // When
        assertThatThrownBy(() -> duty.agree("letter of 3 November", true, RESPONSIBLE, NOW))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.BOTH_AUTHORITIES_REQUIRED));
        assertThat(duty.latest().responsible()).isNull();
    }

    @Test
    void theWordOfAHostOutsideThePlatformIsRecordedWithItsEvidence() {
        // Given
        InterviewDuty duty = proposed();

        // When
        duty.agree("letter of 3 November", false, RESPONSIBLE, NOW);

        // Then
        assertThat(duty.latest().state()).isEqualTo(DutyState.AGREED);
        assertThat(duty.latest().host())
                .isEqualTo(new DutyAgreement(NOW, "sefton.team-manager", "letter of 3 November"));
    }

    @Test
    void anotherDelivererIsTheNextVersionAndTheAgreedOneStaysUntilThatIsAgreed() {
        // Given
        InterviewDuty duty = agreed();

        // When
        duty.propose(Deliverer.RESPONSIBLE_OWN, "The child knows our worker.", true, RESPONSIBLE, NOW);

        // Then
        assertThat(duty.inForce().map(DutyVersion::number)).contains(1);
        duty.agree(null, true, HOST, NOW);
        duty.agree(null, true, RESPONSIBLE, NOW);
        assertThat(duty.inForce().map(DutyVersion::number)).contains(2);
        assertThat(duty.versions())
                .extracting(DutyVersion::number, DutyVersion::state, DutyVersion::deliveringLa)
                .containsExactly(tuple(1, DutyState.SUPERSEDED, STOKE), tuple(2, DutyState.AGREED, SEFTON));
        assertThat(duty.versions().getFirst().validTo()).isEqualTo(DAY);
    }

    @Test
    void aHostDoesNotPropose() {
        // Given
        InterviewDuty duty = proposed();

        // When
        assertThatThrownBy(() -> duty.propose(Deliverer.RESPONSIBLE_OWN, "No capacity.", true, HOST, NOW))
                // Then
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.FORBIDDEN));
    }

    @Test
    void anAgreedDutyIsNotAgreedAgain() {
        // Given
        InterviewDuty duty = agreed();

        // When
        assertThatThrownBy(() -> duty.agree(null, true, HOST, NOW))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.TRANSITION_REFUSED));
    }

    @Test
    void aClockTurnsAProposalIntoTheStandingDefaultAndKeepsTheWordsGiven() {
        // Given
        InterviewDuty duty = proposed();
        duty.agree(null, true, RESPONSIBLE, NOW);

        // When
        duty.clockStarts(standing(), NOW);

        // Then
        assertThat(duty.inForce().map(DutyVersion::state)).contains(DutyState.STANDING_DEFAULT);
        assertThat(duty.inForce().map(DutyVersion::number)).contains(1);
        assertThat(duty.stillToAgree()).containsExactly(STOKE);
    }

    @Test
    void aClockPutsTheDefaultInThePlaceOfAnotherProposal() {
        // Given
        InterviewDuty duty = proposed();
        duty.propose(Deliverer.RESPONSIBLE_OWN, "The child knows our worker.", true, RESPONSIBLE, NOW);

        // When
        duty.clockStarts(standing(), NOW);

        // Then
        assertThat(duty.versions())
                .extracting(DutyVersion::state)
                .containsExactly(DutyState.SUPERSEDED, DutyState.SUPERSEDED, DutyState.STANDING_DEFAULT);
        assertThat(duty.inForce().map(DutyVersion::deliveringLa)).contains(STOKE);
    }

    @Test
    void aClockChangesNothingAboutADutyInForce() {
        // Given
        InterviewDuty duty = agreed();
        DutyVersion before = duty.latest();

        // When
        duty.clockStarts(standing(), NOW);

        // Then
        assertThat(duty.versions()).containsExactly(before);
    }

    private InterviewDuty agreed() {
        InterviewDuty duty = proposed();
        duty.agree(null, true, RESPONSIBLE, NOW);
        duty.agree(null, true, HOST, NOW);
        return duty;
    }

    private InterviewDuty proposed() {
        return new InterviewDuty(PLACEMENT, "E08000014-7", SEFTON, STOKE, standing(), NOW);
    }

    private StandingDefaults.Default standing() {
        return defaults.delivererOn(DAY, DAY, SEFTON, STOKE);
    }

    private static Caller manager(String authority, String username) {
        return new Caller(authority, OrganisationKind.AUTHORITY, username, Set.of("TEAM_MANAGER"));
    }
}
