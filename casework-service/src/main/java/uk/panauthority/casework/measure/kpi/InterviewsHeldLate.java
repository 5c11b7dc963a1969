package uk.panauthority.casework.measure.kpi;

import java.time.Duration;
import java.util.List;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-18: episodes interviewed after the hours of the rule, so that late work stays visible. */
final class InterviewsHeldLate implements Measure {

    @Override
    public String code() {
        return "KPI-18";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        Duration limit = Duration.ofHours(definition.parameter("hours"));
        List<EpisodeCase> returned = cohort.returned().toList();
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .split("episodes", Returns.of(cohort.episodes()))
                .split(
                        "returned",
                        Shares.of("heldLate", "notHeldLate", returned, e -> e.completed() && !e.heldWithin(limit)))
                .percent("heldLatePercent", "heldLate", "returned")
                .result();
    }
}
