package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.panauthority.casework.measure.fact.AreaType;

/** KPI-5: episodes by where the child lived; children whom other authorities have placed here are a group of their own. */
final class Groups implements Measure {

    @Override
    public String code() {
        return "KPI-5";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("fromHome", of(cohort, AreaType.HOME));
        parts.put("lookedAfterInArea", of(cohort, AreaType.LAC_IN_AREA));
        parts.put("lookedAfterOutOfArea", of(cohort, AreaType.LAC_OUT_OF_AREA));
        parts.put("hosted", of(cohort, AreaType.HOSTED));
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .split("episodes", parts)
                .result();
    }

    private static long of(Cohort cohort, AreaType type) {
        return cohort.episodes().stream()
                .filter(e -> e.areaType(cohort.viewer()) == type)
                .count();
    }
}
