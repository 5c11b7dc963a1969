package uk.panauthority.casework.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.trigger.TriggerAction;
import uk.panauthority.casework.trigger.TriggerFacts;
import uk.panauthority.casework.trigger.TriggerScope;
import uk.panauthority.casework.trigger.TriggerState;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.problem.ProblemType;

class StrategyMeetingTest {

    private static final Instant RAISED = Instant.parse("2026-03-31T18:00:00Z");
    private static final Instant DUE = Instant.parse("2026-04-03T18:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-02T12:00:00Z");
    private static final List<Attendee> PRESENT = List.of(new Attendee(AttendeeRole.POLICE, "E23000004"));
    private static final List<Decision> DECIDED = List.of(
            new Decision("Offer a mentor", "social worker", "the mentor has met the child", LocalDate.of(2026, 4, 20)));

    private final StrategyMeeting meeting = new StrategyMeeting(
            new TriggerFacts(
                    UUID.randomUUID(),
                    TriggerState.RAISED,
                    "REPEAT_3_IN_30",
                    TriggerScope.CHILD,
                    TriggerAction.STRATEGY_MEETING,
                    "E08000014",
                    "E08000014-1",
                    null,
                    List.of(UUID.randomUUID()),
                    RAISED,
                    DUE,
                    null),
            "E08000014-1");

    @Test
    void a_meeting_is_held_after_it_was_arranged_and_says_whether_it_was_in_time() {
        // Given
        meeting.arrange(NOW, of("TEAM_MANAGER"), NOW);

        // When
        var held = meeting.hold(NOW, PRESENT, DECIDED, of("TEAM_MANAGER"), NOW);

        // Then
        assertThat(held.inTime()).isTrue();
        assertThat(meeting.view(of("TEAM_MANAGER")).state()).isEqualTo(MeetingState.HELD);
        assertThat(meeting.view(of("TEAM_MANAGER")).decisions()).isEqualTo(DECIDED);
        assertThat(meeting.view(of("TEAM_MANAGER")).actions()).isEmpty();
    }

    @Test
    void a_meeting_held_after_its_due_time_is_late() {
        // Given
        meeting.arrange(NOW, of("TEAM_MANAGER"), NOW);

        // When
        var held = meeting.hold(DUE.plusSeconds(1), PRESENT, DECIDED, of("TEAM_MANAGER"), DUE.plusSeconds(60));

        // Then
        assertThat(held.inTime()).isFalse();
    }

    @Test
    void a_meeting_does_not_end_without_decisions() {
        // Given
        meeting.arrange(NOW, of("TEAM_MANAGER"), NOW);

        // When
        refused(
                CaseworkProblem.DECISIONS_MISSING,
                () -> meeting.hold(NOW, PRESENT, List.of(), of("TEAM_MANAGER"), NOW));

        // Then
        assertThat(meeting.view(of("TEAM_MANAGER")).state()).isEqualTo(MeetingState.ARRANGED);
    }

    @Test
    void a_meeting_that_was_not_arranged_is_not_held() {
        refused(CommonProblem.TRANSITION_REFUSED, () -> meeting.hold(NOW, PRESENT, DECIDED, of("TEAM_MANAGER"), NOW));
    }

    @Test
    void a_meeting_lies_neither_in_the_future_nor_before_it_was_needed() {
        // Given
        meeting.arrange(NOW, of("TEAM_MANAGER"), NOW);

        // When
        refused(
                CaseworkProblem.TIMES_INCONSISTENT,
                () -> meeting.hold(NOW.plusSeconds(301), PRESENT, DECIDED, of("TEAM_MANAGER"), NOW));
        refused(
                CaseworkProblem.TIMES_INCONSISTENT,
                () -> meeting.hold(RAISED.minusSeconds(1), PRESENT, DECIDED, of("TEAM_MANAGER"), NOW));

        // Then
        assertThat(meeting.view(of("TEAM_MANAGER")).heldAt()).isNull();
    }

    @Test
    void that_no_meeting_is_needed_is_a_managers_word_with_a_reason() {
        // When
        refused(CommonProblem.FORBIDDEN, () -> meeting.notNeeded("held last week", of("SOCIAL_WORKER"), NOW));
        refused(CommonProblem.REASON_REQUIRED, () -> meeting.notNeeded(" ", of("TEAM_MANAGER"), NOW));
        meeting.notNeeded("held last week", of("TEAM_MANAGER"), NOW);

        // Then
        assertThat(meeting.view(of("TEAM_MANAGER")).state()).isEqualTo(MeetingState.NOT_NEEDED);
        refused(CommonProblem.TRANSITION_REFUSED, () -> meeting.arrange(NOW, of("TEAM_MANAGER"), NOW));
    }

    @Test
    void a_withdrawn_trigger_is_shown_and_decides_nothing() {
        // When
        meeting.triggerWithdrawn(NOW);

        // Then
        StrategyMeetingView view = meeting.view(of("TEAM_MANAGER"));
        assertThat(view.triggerWithdrawn()).isTrue();
        assertThat(view.state()).isEqualTo(MeetingState.REQUIRED);
        assertThat(view.actions()).containsExactly("arrange", "notNeeded");
    }

    private static void refused(ProblemType type, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(type));
    }

    private static Caller of(String role) {
        return new Caller("E08000014", OrganisationKind.AUTHORITY, "someone", Set.of(role));
    }
}
