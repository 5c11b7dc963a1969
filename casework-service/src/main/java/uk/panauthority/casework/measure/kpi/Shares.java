package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** The two parts into which a yes-or-no question divides episodes; both are shown, so that the rest is never forgotten. */
final class Shares {

    private Shares() {}

    static Map<String, Long> of(String yes, String no, List<EpisodeCase> episodes, Predicate<EpisodeCase> question) {
        long count = episodes.stream().filter(question).count();
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put(yes, count);
        parts.put(no, episodes.size() - count);
        return parts;
    }
}
