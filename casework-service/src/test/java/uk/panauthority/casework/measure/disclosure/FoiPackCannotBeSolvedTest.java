package uk.panauthority.casework.measure.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.panauthority.casework.interview.InterviewState;
import uk.panauthority.casework.measure.GivenEpisode;
import uk.panauthority.casework.measure.MeasureCounter;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.kpi.MeasureCatalogue;
import uk.panauthority.casework.measure.kpi.Period;

/**
 * The pack for information requests, put together from made-up years, is solved as a system of linear equations by
 * elimination: no hidden small count may come out.
 */
class FoiPackCannotBeSolvedTest {

    private static final int SETTING = 5;
    private static final Period YEAR = new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
    private static final Instant FIRST = Instant.parse("2025-04-02T00:00:00Z");
    private static final MeasureCatalogue CATALOGUE = new MeasureCatalogue();

    @Property(tries = 40)
    @Label("no hidden small count of the pack follows from what is printed")
    void noHiddenCountFollowsFromTheRest(@ForAll("years") List<EpisodeCase> episodes) {
        // Given
        CellTable cells = pack(episodes);

        // When
        Set<String> hidden = new SmallNumbers(SETTING).hidden(cells);

        // Then
        Set<String> solved = solved(cells, hidden);
        assertThat(cells.cells().entrySet().stream()
                        .filter(e -> e.getValue() > 0 && e.getValue() < SETTING)
                        .map(Map.Entry::getKey))
                .allSatisfy(cell -> assertThat(hidden).contains(cell))
                .noneMatch(solved::contains);
    }

    @Provide
    Arbitrary<List<EpisodeCase>> years() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 360),
                        Arbitraries.of(0, 0, 0, 1, 2, 2),
                        Arbitraries.of(0, 0, 0, 0, 1, 2, 3, 4),
                        Arbitraries.integers().between(1, 100))
                .as(FoiPackCannotBeSolvedTest::episode)
                .list()
                .ofMinSize(5)
                .ofMaxSize(80);
    }

    private static EpisodeCase episode(int child, int day, int group, int course, int hours) {
        Instant start = FIRST.plus(Duration.ofDays(day));
        Instant returned = start.plus(Duration.ofHours(7));
        GivenEpisode episode = GivenEpisode.of("child " + child, start);
        if (group > 0) {
            episode.placedIn(group == 1 ? GivenEpisode.WARRINGTON : GivenEpisode.HALTON);
        }
        if (course < 4) {
            episode.returned(returned);
        }
        switch (course) {
            case 0 -> episode.held(returned, returned.plus(Duration.ofHours(hours)), null);
            case 1 -> episode.interview(InterviewState.DECLINED, returned, null, null, hours > 50, null);
            case 2 -> episode.interview(InterviewState.OFFERED, returned, null, null, false, null);
            default -> {}
        }
        return episode.build();
    }

    private static CellTable pack(List<EpisodeCase> episodes) {
        MeasureCounter.Facts facts = new MeasureCounter.Facts(
                GivenEpisode.HALTON, Instant.parse("2026-04-20T00:00:00Z"), episodes, List.of(), List.of(), List.of());
        CellTable cells = new CellTable();
        MeasureCounter counter = new MeasureCounter(null);
        Stream.of("KPI-1", "KPI-2", "KPI-6", "KPI-7", "KPI-8", "KPI-9", "KPI-10")
                .forEach(code -> counter.byGroup(CATALOGUE.on(YEAR.to(), code).orElseThrow(), facts, YEAR, "TOTAL")
                        .protectIn(cells));
        return cells;
    }

    /** The cells that the equations determine: those alone in a row after elimination. */
    private static Set<String> solved(CellTable cells, Set<String> hidden) {
        Map<String, Integer> columns = new TreeMap<>();
        cells.sums()
                .forEach(sum -> sum.members()
                        .filter(c -> cells.isUnknown(c, hidden))
                        .forEach(c -> columns.putIfAbsent(c, columns.size())));
        List<double[]> rows = new ArrayList<>();
        cells.sums().forEach(sum -> {
            double[] row = new double[columns.size()];
            sum.parts().stream().filter(columns::containsKey).forEach(c -> row[columns.get(c)] += 1);
            if (columns.containsKey(sum.whole())) {
                row[columns.get(sum.whole())] -= 1;
            }
            rows.add(row);
        });
        eliminate(rows, columns.size());
        Set<String> solved = new java.util.TreeSet<>();
        rows.forEach(row -> {
            List<String> left = columns.keySet().stream()
                    .filter(c -> Math.abs(row[columns.get(c)]) > 1e-9)
                    .toList();
            if (left.size() == 1) {
                solved.add(left.getFirst());
            }
        });
        return solved;
    }

    private static void eliminate(List<double[]> rows, int columns) {
        int done = 0;
        for (int column = 0; column < columns; column++) {
            int pivot = done;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            double[] row = rows.get(pivot);
            rows.set(pivot, rows.get(done));
            rows.set(done, row);
            double by = row[column];
            for (int j = 0; j < columns; j++) {
                row[j] /= by;
            }
            for (int i = 0; i < rows.size(); i++) {
                double times = rows.get(i)[column];
                if (i != done && times != 0) {
                    for (int j = 0; j < columns; j++) {
                        rows.get(i)[j] -= times * row[j];
                    }
                }
            }
            done++;
        }
    }
}
