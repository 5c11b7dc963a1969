package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.episode.RiskLevel;

/** Who is told next when nobody has acknowledged a message. */
class EscalationTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Escalation TWO_PEOPLE = new Escalation(Duration.ofMinutes(5), 2);

    @Test
    void after_the_desk_the_first_on_duty_is_told_by_name() {
        // When
        RungView next =
                TWO_PEOPLE.after(List.of(desk()), List.of("ann", "ben"), NOW).view();

        // Then
        assertThat(next.told()).isEqualTo(ToldParty.PERSON);
        assertThat(next.person()).isEqualTo("ann");
        assertThat(next.step()).isEqualTo(1);
        assertThat(next.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(next.waiting()).isTrue();
    }

    @Test
    void nobody_is_told_twice_and_after_the_last_come_the_managers() {
        // When
        List<RungView> rungs = climbed(List.of("ann", "ben", "cem"));

        // Then
        assertThat(rungs)
                .extracting(RungView::told)
                .containsExactly(ToldParty.DUTY_DESK, ToldParty.PERSON, ToldParty.PERSON, ToldParty.MANAGER);
        assertThat(rungs).extracting(RungView::person).containsExactly(null, "ann", "ben", null);
        assertThat(rungs.getLast().dueAt()).isNull();
    }

    @Test
    void a_short_rota_comes_to_the_managers_sooner() {
        assertThat(climbed(List.of("ann")))
                .extracting(RungView::told)
                .containsExactly(ToldParty.DUTY_DESK, ToldParty.PERSON, ToldParty.MANAGER);
    }

    @Test
    @Tag("X17")
    void without_anybody_on_duty_the_managers_are_told_at_once() {
        assertThat(climbed(List.of()))
                .extracting(RungView::told)
                .containsExactly(ToldParty.DUTY_DESK, ToldParty.MANAGER);
    }

    @Test
    void every_level_of_risk_has_a_time_and_a_next_step() {
        // Given
        AcknowledgementTimes times = new AcknowledgementTimes();

        for (RiskLevel level : RiskLevel.values()) {
            // When
            Escalation escalation = times.escalationOf(level, java.time.LocalDate.of(2026, 6, 1));

            // Then
            assertThat(escalation.step()).isPositive();
            assertThat(times.of(level, java.time.LocalDate.of(2026, 6, 1))).isPositive();
        }
    }

    private static List<RungView> climbed(List<String> onDuty) {
        List<Rung> rungs = new ArrayList<>(List.of(desk()));
        while (rungs.getLast().told() != ToldParty.MANAGER) {
            rungs.add(TWO_PEOPLE.after(rungs, onDuty, NOW));
        }
        return rungs.stream().map(Rung::view).toList();
    }

    private static Rung desk() {
        return Rung.dutyDesk(UUID.randomUUID(), "E06000006", NOW, NOW.plusSeconds(900));
    }
}
