package uk.panauthority.casework.measure.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/**
 * KPI-9: interviews held within the hours of the rule after the return of each episode. A child without an interview
 * stays in the denominator; so does one whose clock is still running, beside a count of those.
 */
final class InterviewsInTime implements Measure {

    private static final String NO_REASON = "late.NO_REASON_RECORDED";

    @Override
    public String code() {
        return "KPI-9";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        Duration limit = Duration.ofHours(definition.parameter("hours"));
        List<EpisodeCase> returned = cohort.returned().toList();
        List<EpisodeCase> held =
                returned.stream().filter(EpisodeCase::completed).toList();
        List<EpisodeCase> late = held.stream().filter(e -> !e.heldWithin(limit)).toList();
        List<EpisodeCase> notHeld =
                returned.stream().filter(e -> !e.completed()).toList();
        Instant asOf = cohort.asOf();
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .split("episodes", Returns.of(cohort.episodes()))
                .split("returned", Shares.of("completed", "notInterviewed", returned, EpisodeCase::completed))
                .split("completed", Shares.of("inTime", "late", held, e -> e.heldWithin(limit)))
                .split("late", reasons(late))
                .split(
                        "notInterviewed",
                        Shares.of("clockRunning", "clockRunOut", notHeld, e -> isRunning(e, limit, asOf)))
                .percent("inTimePercent", "inTime", "returned")
                .result();
    }

    private static Map<String, Long> reasons(List<EpisodeCase> late) {
        Map<String, Long> reasons = new TreeMap<>();
        reasons.put(NO_REASON, 0L);
        late.forEach(e -> reasons.merge(e.lateReason() == null ? NO_REASON : "late." + e.lateReason(), 1L, Long::sum));
        return reasons;
    }

    private static boolean isRunning(EpisodeCase e, Duration limit, Instant asOf) {
        return !asOf.isAfter(Objects.requireNonNull(e.episode().returnedAt()).plus(limit));
    }
}
