package uk.panauthority.casework.measure.kpi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/**
 * KPI-12: what drove children away, what drew them and where they were, as coded in interviews. Kinds of place are told
 * from a number of absences upward: one place of one child would say where that child was found. Of a hosted child only where this
 * authority delivers the interview: otherwise its themes are the placing authority's to know.
 */
final class Themes implements Measure {

    @Override
    public String code() {
        return "KPI-12";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<EpisodeCase> interviewed = cohort.episodes().stream()
                .filter(EpisodeCase::completed)
                .filter(e -> isOurs(e, cohort.viewer()))
                .toList();
        Tally tally = new Tally().count("interviewed", interviewed.size());
        factors("push.", interviewed, EpisodeCase::pushFactors).forEach(tally::count);
        factors("pull.", interviewed, EpisodeCase::pullFactors).forEach(tally::count);
        long atLeast = definition.parameter("place");
        factors("place.", interviewed, EpisodeCase::placeKinds).forEach((place, count) -> {
            if (count >= atLeast) {
                tally.count(place, count);
            }
        });
        return tally.result();
    }

    private static boolean isOurs(EpisodeCase e, String viewer) {
        return e.episode().responsibleLa().equals(viewer)
                || e.episode().deliveringLa().equals(viewer);
    }

    private static Map<String, Long> factors(
            String prefix, List<EpisodeCase> interviewed, Function<EpisodeCase, Stream<String>> codes) {
        Map<String, Long> counts = new TreeMap<>();
        interviewed.forEach(e -> codes.apply(e).forEach(code -> counts.merge(prefix + code, 1L, Long::sum)));
        return counts;
    }
}
