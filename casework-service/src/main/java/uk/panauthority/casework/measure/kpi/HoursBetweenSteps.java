package uk.panauthority.casework.measure.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/**
 * KPI-11: median hours from each step to the next. A step that had been taken before an episode joined it (an offer that
 * was open when the child returned again) took no time.
 */
final class HoursBetweenSteps implements Measure {

    @Override
    public String code() {
        return "KPI-11";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<EpisodeCase> returned = cohort.returned().toList();
        return new Tally()
                .median("returnToOffer", between(returned, HoursBetweenSteps::returnedAt, EpisodeCase::offeredAt))
                .median("offerToInterview", between(returned, EpisodeCase::offeredAt, EpisodeCase::heldAt))
                .median("interviewToSignOff", between(returned, EpisodeCase::heldAt, EpisodeCase::signedOffAt))
                .median("signOffToShared", between(returned, EpisodeCase::signedOffAt, EpisodeCase::sharedAt))
                .result();
    }

    private static Optional<Instant> returnedAt(EpisodeCase e) {
        return Optional.ofNullable(e.episode().returnedAt());
    }

    private static List<Duration> between(
            List<EpisodeCase> episodes,
            Function<EpisodeCase, Optional<Instant>> from,
            Function<EpisodeCase, Optional<Instant>> to) {
        return episodes.stream()
                .flatMap(e -> from.apply(e).stream()
                        .flatMap(start -> to.apply(e).stream().map(end -> Duration.between(start, end))))
                .map(taken -> taken.isNegative() ? Duration.ZERO : taken)
                .toList();
    }
}
