package uk.panauthority.casework.measure.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-3: how long children were away, from the times at which it happened. A band holds its lower bound, not its upper. */
final class DurationBands implements Measure {

    private static final List<String> BANDS = List.of(
            "under6Hours", "from6To24Hours", "from24To48Hours", "from2To7Days", "over7Days", "open", "startNotKnown");

    @Override
    public String code() {
        return "KPI-3";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        Map<String, Long> bands = new LinkedHashMap<>();
        BANDS.forEach(band -> bands.put(band, 0L));
        cohort.episodes().forEach(e -> bands.merge(bandOf(e), 1L, Long::sum));
        return new Tally()
                .count("episodes", cohort.episodes().size())
                .split("episodes", bands)
                .result();
    }

    static String bandOf(EpisodeCase e) {
        Instant start = e.episode().startedAt();
        Instant end = e.episode().returnedAt();
        if (end == null) {
            return "open";
        }
        if (start == null) {
            return "startNotKnown";
        }
        Duration away = Duration.between(start, end);
        if (away.compareTo(Duration.ofHours(6)) < 0) {
            return "under6Hours";
        }
        if (away.compareTo(Duration.ofHours(24)) < 0) {
            return "from6To24Hours";
        }
        if (away.compareTo(Duration.ofHours(48)) < 0) {
            return "from24To48Hours";
        }
        // Exactly seven days are not over seven days.
        return away.compareTo(Duration.ofDays(7)) <= 0 ? "from2To7Days" : "over7Days";
    }
}
