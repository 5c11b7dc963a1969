package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.fact.ReturnKnown;

/** Episodes by what is known of the return: no episode drops out because its return time was not recorded. */
final class Returns {

    private Returns() {}

    static Map<String, Long> of(List<EpisodeCase> episodes) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("returned", having(episodes, ReturnKnown.RETURNED));
        parts.put("returnTimeNotRecorded", having(episodes, ReturnKnown.TIME_NOT_RECORDED));
        parts.put("stillAway", having(episodes, ReturnKnown.AWAY));
        return parts;
    }

    private static long having(List<EpisodeCase> episodes, ReturnKnown known) {
        return episodes.stream().filter(e -> e.returnKnown() == known).count();
    }
}
