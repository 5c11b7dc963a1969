package uk.panauthority.casework.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.interview.InterviewState;
import uk.panauthority.casework.measure.GivenEpisode;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** Whatever happened to children, the parts of each measure add up to its whole and nobody drops out. */
class MeasurePropertyTest {

    private static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final MeasureCatalogue CATALOGUE = new MeasureCatalogue();

    @Property(tries = 300)
    @Label("the parts of every count add up to it, and no share is beyond 0 to 100 per cent")
    void partsAddUpAndSharesAreShares(@ForAll("quarters") List<EpisodeCase> episodes) {
        for (Definition definition : CATALOGUE.definitions()) {
            // When
            Result result = count(definition.code(), episodes);

            // Then
            Map<String, Figure.Count> counts = result.counts();
            result.wholes()
                    .forEach(whole -> assertThat(whole.parts().stream()
                                    .mapToLong(part -> counts.get(part).value())
                                    .sum())
                            .isEqualTo(counts.get(whole.whole()).value()));
            result.figures().stream()
                    .filter(f -> f instanceof Figure.Rate rate && rate.kind() == Figure.Rate.Kind.PERCENT)
                    .map(f -> ((Figure.Rate) f).value())
                    .filter(Objects::nonNull)
                    .forEach(value -> assertThat(value).isBetween(BigDecimal.ZERO, new BigDecimal(100)));
        }
    }

    @Property(tries = 300)
    @Label("every measure that speaks of all episodes counts each of them")
    void noEpisodeDropsOut(@ForAll("quarters") List<EpisodeCase> episodes) {
        for (String code : List.of("KPI-1", "KPI-3", "KPI-4", "KPI-5", "KPI-6", "KPI-8", "KPI-9", "KPI-18")) {
            // When
            Result result = count(code, episodes);

            // Then
            assertThat(result.count("episodes")).isEqualTo(episodes.size());
        }
    }

    @Property(tries = 300)
    @Label("what was held in time, held late and not held are all episodes returned; late is the same in both measures")
    void timelinessIsOneStoryInTwoMeasures(@ForAll("quarters") List<EpisodeCase> episodes) {
        // When
        Result inTime = count("KPI-9", episodes);
        Result late = count("KPI-18", episodes);
        Result completed = count("KPI-8", episodes);

        // Then
        assertThat(inTime.count("late")).isEqualTo(late.count("heldLate"));
        assertThat(inTime.count("inTime") + inTime.count("late")).isEqualTo(completed.count("completed"));
        assertThat(completed.count("completed")).isLessThanOrEqualTo(completed.count("offered"));
        assertThat(completed.count("offered")).isLessThanOrEqualTo(completed.count("returned"));
    }

    @Property(tries = 500)
    @Label("every time away lies in exactly one band, and a longer one never in an earlier band")
    void bandsAreDisjointAndComplete(@ForAll("lengths") Duration shorter, @ForAll("lengths") Duration longer) {
        // Given
        List<String> order = List.of("under6Hours", "from6To24Hours", "from24To48Hours", "from2To7Days", "over7Days");

        // When
        int first = order.indexOf(bandOf(shorter.compareTo(longer) < 0 ? shorter : longer));
        int second = order.indexOf(bandOf(shorter.compareTo(longer) < 0 ? longer : shorter));

        // Then
        assertThat(first).isNotNegative();
        assertThat(second).isGreaterThanOrEqualTo(first);
    }

    @Provide
    Arbitrary<Duration> lengths() {
        List<Duration> edges =
                List.of(Duration.ofHours(6), Duration.ofHours(24), Duration.ofHours(48), Duration.ofDays(7));
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20L * 86_400).map(Duration::ofSeconds),
                Combinators.combine(
                                Arbitraries.of(edges), Arbitraries.integers().between(-1, 1))
                        .as((edge, off) -> edge.plusSeconds(off)));
    }

    @Provide
    Arbitrary<List<EpisodeCase>> quarters() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 89 * 24),
                        Arbitraries.integers().between(-1, 300),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(-10, 200),
                        Arbitraries.of(RiskLevel.values()))
                .as(MeasurePropertyTest::episode)
                .list()
                .ofMaxSize(30);
    }

    private static EpisodeCase episode(
            int child, int startHour, int awayHours, int course, int interviewAfter, RiskLevel risk) {
        Instant start = FIRST.plus(Duration.ofHours(startHour));
        GivenEpisode episode = GivenEpisode.of("child " + child, start).risk(risk, risk);
        if (course % 3 == 1) {
            episode.placedIn(GivenEpisode.WARRINGTON);
        }
        if (awayHours < 0) {
            return episode.build();
        }
        Instant returned = start.plus(Duration.ofHours(awayHours));
        Instant step = returned.plus(Duration.ofHours(interviewAfter));
        episode.returned(returned);
        switch (course) {
            case 0, 1 -> episode.held(returned, step, course == 0 ? "OTHER" : null);
            case 2 -> episode.interview(InterviewState.OFFERED, returned, null, null, false, null);
            case 3 -> episode.interview(InterviewState.DECLINED, returned, null, null, true, null);
            case 4 -> episode.interview(InterviewState.ACCEPTED, returned, step, null, false, null);
            case 5 -> episode.interview(InterviewState.OFFER_DUE, null, null, null, false, null);
            default -> episode.startUnknown();
        }
        return episode.build();
    }

    private static String bandOf(Duration away) {
        return DurationBands.bandOf(
                GivenEpisode.of("child", FIRST).returned(FIRST.plus(away)).build());
    }

    private static Result count(String code, List<EpisodeCase> episodes) {
        return CATALOGUE
                .on(QUARTER.to(), code)
                .orElseThrow()
                .count(new Cohort(
                        GivenEpisode.HALTON,
                        QUARTER,
                        Instant.parse("2026-04-01T08:00:00Z"),
                        episodes,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
