package uk.panauthority.casework.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationLaddersTest {

    private static final Instant OPENED = Instant.parse("2026-03-28T14:00:00Z");
    private static final Instant DUE = OPENED.plus(Duration.ofHours(72));

    private final EscalationLadders ladders = new EscalationLadders();

    @Test
    void the_interviews_ladder_has_the_owner_at_24_hours_left_the_manager_at_72_and_the_senior_manager_at_144() {
        // When
        EscalationLadders.Ladder ladder = ladders.of("D5", OPENED, DUE);

        // Then
        assertThat(ladder.sourceFact()).isEqualTo("CHILD_RETURNED");
        assertThat(List.of(ladder.at(Rung.OWNER), ladder.at(Rung.MANAGER), ladder.at(Rung.SENIOR_MANAGER)))
                .containsExactly(
                        OPENED.plus(Duration.ofHours(48)),
                        OPENED.plus(Duration.ofHours(72)),
                        OPENED.plus(Duration.ofHours(144)));
    }

    @Test
    void a_clock_of_its_own_length_does_not_shrink_when_the_task_is_opened_late() {
        // When
        EscalationLadders.Ladder ladder = ladders.of("D5", DUE.minusSeconds(60), DUE);

        // Then
        assertThat(ladder.at(Rung.SENIOR_MANAGER)).isEqualTo(DUE.plus(Duration.ofHours(72)));
    }

    @Test
    void a_rule_without_a_ladder_of_its_own_has_its_last_third_and_its_length_again() {
        // When
        EscalationLadders.Ladder ladder = ladders.of("OUR_OWN_RULE", OPENED, OPENED.plus(Duration.ofHours(48)));

        // Then
        assertThat(ladder.at(Rung.OWNER)).isEqualTo(OPENED.plus(Duration.ofHours(32)));
        assertThat(ladder.at(Rung.SENIOR_MANAGER)).isEqualTo(OPENED.plus(Duration.ofHours(96)));
    }

    @Test
    void a_task_that_was_late_when_it_was_opened_leaves_an_hour_between_manager_and_senior_manager() {
        // When
        EscalationLadders.Ladder ladder = ladders.of("OUR_OWN_RULE", DUE.plusSeconds(10), DUE);

        // Then
        assertThat(ladder.at(Rung.SENIOR_MANAGER)).isEqualTo(DUE.plus(Duration.ofHours(1)));
    }

    @Test
    void a_task_is_on_track_above_24_hours_due_soon_at_24_and_overdue_after_its_time() {
        // Given
        EscalationLadders.Ladder ladder = ladders.of("D5", OPENED, DUE);
        Instant soon = DUE.minus(Duration.ofHours(24));

        // When
        List<TaskClock> clocks = List.of(
                ladder.clock(soon.minusSeconds(1)),
                ladder.clock(soon),
                ladder.clock(DUE),
                ladder.clock(DUE.plusSeconds(1)));

        // Then
        assertThat(clocks)
                .containsExactly(TaskClock.ON_TRACK, TaskClock.DUE_SOON, TaskClock.DUE_SOON, TaskClock.OVERDUE);
    }
}
