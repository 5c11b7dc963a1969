package uk.panauthority.casework.casesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.care.CarePeriod;

/** Episodes of the looked-after children return as periods of care. */
class CarePeriodsTest {

    @Test
    void an_episode_that_goes_over_into_the_next_does_not_end_the_period() {
        // Given
        List<CareRow> episodes = List.of(
                row("2026-03-01", null, ""),
                row("2025-01-01", "2025-06-01", "X1"),
                row("2025-06-01", "2025-09-01", "E4A"));

        // When
        List<CarePeriod> periods = CarePeriods.of(episodes);

        // Then
        assertThat(periods)
                .containsExactly(
                        new CarePeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 1), "E4A"),
                        new CarePeriod(LocalDate.of(2026, 3, 1), null, null));
    }

    @Test
    void without_the_next_episode_the_period_goes_on() {
        assertThat(CarePeriods.of(List.of(row("2025-01-01", "2025-06-01", "X1"))))
                .containsExactly(new CarePeriod(LocalDate.of(2025, 1, 1), null, null));
    }

    private static CareRow row(String from, String to, String code) {
        return new CareRow(1, "E06000006-1", LocalDate.parse(from), to == null ? null : LocalDate.parse(to), code);
    }
}
