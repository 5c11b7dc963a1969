package uk.panauthority.casework.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;

class RotaTest {

    private static final Caller MANAGER =
            new Caller("E06000006", OrganisationKind.AUTHORITY, "manager", Set.of("TEAM_MANAGER"));

    /** A Monday in summer: London is an hour ahead. */
    private static final Instant MONDAY_8_BST = Instant.parse("2026-06-01T07:00:00Z");

    @Test
    void people_on_duty_are_in_the_order_of_the_rota_each_once() {
        // Given
        Rota rota = rota(
                shift("second", "09:00", "17:00", DayOfWeek.MONDAY),
                shift("first", "08:00", "17:00", DayOfWeek.MONDAY),
                shift("third", "08:00", "09:00", DayOfWeek.MONDAY),
                shift("first", "00:00", "23:00", DayOfWeek.MONDAY));

        // Then
        assertThat(rota.onDuty(MONDAY_8_BST)).containsExactly("first", "third");
        assertThat(rota.onDuty(MONDAY_8_BST.plusSeconds(3600))).containsExactly("second", "first");
    }

    @Test
    void a_shift_is_in_london_time_its_first_minute_belongs_to_it_and_its_last_does_not() {
        // Given
        Rota rota = rota(shift("day", "08:00", "17:00", DayOfWeek.MONDAY));

        // Then
        assertThat(rota.onDuty(Instant.parse("2026-06-01T06:59:59Z"))).isEmpty();
        assertThat(rota.onDuty(Instant.parse("2026-06-01T07:00:00Z"))).containsExactly("day");
        assertThat(rota.onDuty(Instant.parse("2026-06-01T15:59:59Z"))).containsExactly("day");
        assertThat(rota.onDuty(Instant.parse("2026-06-01T16:00:00Z"))).isEmpty();
        assertThat(rota.onDuty(Instant.parse("2026-06-02T08:00:00Z"))).isEmpty();
    }

    @Test
    void a_night_shift_goes_on_into_the_next_day() {
        // Given
        Rota rota = rota(shift("night", "22:00", "06:00", DayOfWeek.SUNDAY));

        // Then
        assertThat(rota.onDuty(Instant.parse("2026-05-31T21:30:00Z"))).containsExactly("night");
        assertThat(rota.onDuty(Instant.parse("2026-06-01T04:59:00Z"))).containsExactly("night");
        assertThat(rota.onDuty(Instant.parse("2026-06-01T05:00:00Z"))).isEmpty();
        assertThat(rota.onDuty(Instant.parse("2026-06-01T21:30:00Z"))).isEmpty();
    }

    @Test
    void a_shift_of_the_same_hours_is_a_whole_day() {
        // Given
        Rota rota = rota(shift("all", "09:00", "09:00", DayOfWeek.MONDAY));

        // Then
        assertThat(rota.onDuty(Instant.parse("2026-06-01T08:00:00Z"))).containsExactly("all");
        assertThat(rota.onDuty(Instant.parse("2026-06-02T07:59:00Z"))).containsExactly("all");
        assertThat(rota.onDuty(Instant.parse("2026-06-02T08:00:00Z"))).isEmpty();
    }

    @Test
    void an_empty_rota_has_nobody_on_duty() {
        assertThat(rota().onDuty(MONDAY_8_BST)).isEmpty();
    }

    private static Rota rota(Shift... shifts) {
        return new Rota(MANAGER, Arrays.asList(shifts), MONDAY_8_BST);
    }

    private static Shift shift(String person, String from, String to, DayOfWeek day) {
        return new Shift(person, List.of(day), LocalTime.parse(from), LocalTime.parse(to));
    }
}
