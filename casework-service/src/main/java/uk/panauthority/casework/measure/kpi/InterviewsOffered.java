package uk.panauthority.casework.measure.kpi;

import java.util.List;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-6: of the episodes that ended with a return, those for which an interview was offered. */
final class InterviewsOffered implements Measure {

    @Override
    public String code() {
        return "KPI-6";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<EpisodeCase> returned = cohort.returned().toList();
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .split("episodes", Returns.of(cohort.episodes()))
                .split("returned", Shares.of("offered", "notOffered", returned, EpisodeCase::offered))
                .percent("offeredPercent", "offered", "returned")
                .result();
    }
}
