package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-4: episodes by the gravest and by the first judgement of the danger. */
final class RiskLevels implements Measure {

    @Override
    public String code() {
        return "KPI-4";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .split(
                        "episodes",
                        levels("highest.", cohort.episodes(), e -> e.episode().highestRisk()))
                .split(
                        "episodes",
                        levels("first.", cohort.episodes(), e -> e.episode().firstRisk()))
                .result();
    }

    private static Map<String, Long> levels(
            String prefix, List<EpisodeCase> episodes, Function<EpisodeCase, RiskLevel> level) {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (RiskLevel risk : RiskLevel.values()) {
            parts.put(
                    prefix + risk,
                    episodes.stream().filter(e -> level.apply(e) == risk).count());
        }
        return parts;
    }
}
