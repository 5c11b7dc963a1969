package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-1: episodes by kind and by what is known of the return, and the children they were of. */
final class EpisodesAndChildren implements Measure {

    @Override
    public String code() {
        return "KPI-1";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<EpisodeCase> episodes = cohort.episodes();
        Map<String, Long> kinds = new LinkedHashMap<>();
        kinds.put("missing", kind(episodes, List.of(SegmentKind.M)));
        kinds.put("away", kind(episodes, List.of(SegmentKind.A)));
        kinds.put("missingThenAway", episodes.size() - kinds.get("missing") - kinds.get("away"));
        return new Tally()
                .count("episodes", episodes.size())
                .split("episodes", kinds)
                .split("episodes", Returns.of(episodes))
                .distinct("children", Children.in(episodes))
                .result();
    }

    private static long kind(List<EpisodeCase> episodes, List<SegmentKind> kinds) {
        return episodes.stream().filter(e -> e.episode().kinds().equals(kinds)).count();
    }
}
