package uk.panauthority.casework.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.measure.GivenEpisode.HALTON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.measure.GivenEpisode;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** Where children were is told of many, never of one. */
class ThemesTest {

    private static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    @Test
    void aKindOfPlaceIsToldFromTheSmallNumberUpward() {
        // When
        Result of5And4 = themes(5, 4);

        // Then
        assertThat(of5And4.count("place.STREET")).isEqualTo(5);
        assertThat(of5And4.counts()).doesNotContainKey("place.FRIENDS_HOME");
        assertThat(of5And4.count("interviewed")).isEqualTo(5);
    }

    private static Result themes(int inTheStreet, int atFriends) {
        List<EpisodeCase> episodes = IntStream.range(0, inTheStreet)
                .mapToObj(n -> GivenEpisode.of("child" + n, "2026-03-01T20:00:00Z")
                        .returned("2026-03-02T10:00:00Z")
                        .held("2026-03-02T11:00:00Z", "2026-03-03T10:00:00Z")
                        .places(n < atFriends ? new String[] {"STREET", "FRIENDS_HOME"} : new String[] {"STREET"})
                        .build())
                .toList();
        return new MeasureCatalogue()
                .on(QUARTER.to(), "KPI-12")
                .orElseThrow()
                .count(new Cohort(
                        HALTON,
                        QUARTER,
                        Instant.parse("2026-04-01T08:00:00Z"),
                        episodes,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
