package uk.panauthority.casework.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.trigger.CrossingsTest.counting;
import static uk.panauthority.casework.trigger.CrossingsTest.march;
import static uk.panauthority.casework.trigger.CrossingsTest.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;

class CrossingMatchTest {

    private static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");
    private static final RuleInForce RULE = rule(counting(3, 30));

    private final Absence first = march(2);
    private final Absence second = march(15);
    private final Absence third = march(31);

    @Test
    void a_crossing_without_a_record_appears() {
        // Given
        Crossing crossing = crossing(first, second, third);

        // When
        CrossingMatch match = CrossingMatch.of(third.episodeId(), List.of(crossing), List.of());

        // Then
        assertThat(match.appear()).containsExactly(crossing);
    }

    @Test
    void a_record_goes_on_as_the_crossing_to_which_a_later_absence_was_added() {
        // Given
        Trigger recorded = new Trigger(crossing(first, second, third), null, NOW);
        Absence later = march(31);
        Crossing grown = crossing(first, second, third, later);

        // When
        CrossingMatch match = CrossingMatch.of(later.episodeId(), List.of(grown), List.of(recorded));

        // Then
        assertThat(match.goOn()).isEqualTo(Map.of(recorded, grown));
        assertThat(match.appear()).isEmpty();
    }

    @Test
    void a_record_whose_crossing_a_correction_removes_vanishes_once() {
        // Given
        Trigger recorded = new Trigger(crossing(first, second, third), null, NOW);

        // When
        CrossingMatch match = CrossingMatch.of(second.episodeId(), List.of(), List.of(recorded));

        // Then
        assertThat(match.vanish()).containsExactly(recorded);
        recorded.withdraw(NOW);
        assertThat(CrossingMatch.of(second.episodeId(), List.of(), List.of(recorded))
                        .vanish())
                .isEmpty();
    }

    @Test
    void what_the_absence_has_no_part_in_is_left_as_it_is() {
        // Given
        Trigger recorded = new Trigger(crossing(first, second, third), null, NOW);

        // When
        CrossingMatch match = CrossingMatch.of(march(9).episodeId(), List.of(), List.of(recorded));

        // Then
        assertThat(match.vanish()).isEmpty();
        assertThat(match.goOn()).isEmpty();
    }

    @Test
    void a_withdrawn_trigger_comes_back_with_the_crossing_and_is_due_anew() {
        // Given
        Trigger recorded = new Trigger(crossing(first, second, third), null, NOW);
        recorded.withdraw(NOW);

        // When
        var change = recorded.follow(crossing(first, second, third), NOW.plusSeconds(60));

        // Then
        assertThat(change).contains(TriggerChange.REINSTATED);
        assertThat(recorded.state()).isEqualTo(TriggerState.RAISED);
        assertThat(recorded.facts().withdrawnAt()).isNull();
        assertThat(recorded.facts().dueAt()).isEqualTo(NOW.plusSeconds(60).plus(Duration.ofHours(72)));
    }

    @Test
    void a_later_absence_makes_a_manager_look_again_after_the_meeting() {
        // Given
        Trigger recorded = new Trigger(crossing(first, second, third), null, NOW);
        recorded.answered("sefton.team-manager", NOW);

        // When
        var change = recorded.follow(crossing(first, second, third, march(31)), NOW.plusSeconds(60));

        // Then
        assertThat(change).contains(TriggerChange.RECURRED);
        assertThat(recorded.awaitsMeeting()).isFalse();
        assertThat(recorded.actionsOf(manager())).containsExactly("act");
    }

    @Test
    void nobody_acts_by_hand_while_a_meeting_must_answer() {
        // Given
        Trigger recorded = new Trigger(crossing(first, second, third), null, NOW);

        // When
        List<String> actions = recorded.actionsOf(manager());

        // Then
        assertThat(actions).isEmpty();
    }

    private static Crossing crossing(Absence... absences) {
        return new Crossing(RULE, List.of(absences));
    }

    private static Caller manager() {
        return new Caller("E08000014", OrganisationKind.AUTHORITY, "sefton.team-manager", Set.of("TEAM_MANAGER"));
    }
}
