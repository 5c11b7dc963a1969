package uk.panauthority.casework.measure.kpi;

import java.util.List;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-8: interviews held, of the episodes with an offer and of all episodes that ended with a return. */
final class InterviewsCompleted implements Measure {

    @Override
    public String code() {
        return "KPI-8";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<EpisodeCase> returned = cohort.returned().toList();
        List<EpisodeCase> offered =
                returned.stream().filter(EpisodeCase::offered).toList();
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .split("episodes", Returns.of(cohort.episodes()))
                .split("returned", Shares.of("offered", "notOffered", returned, EpisodeCase::offered))
                .split("offered", Shares.of("completed", "offeredNotCompleted", offered, EpisodeCase::completed))
                .percent("completedOfOfferedPercent", "completed", "offered")
                .percent("completedOfReturnedPercent", "completed", "returned")
                .result();
    }
}
