package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** After how long an absence is a long-term one, and how often it is reviewed then: dated settings. */
@ApplicationScoped
public class LongTermRule {

    static final String CODE = "LONG_TERM";

    private final DatedTable rules = DatedTable.load("reference/long-term.csv", "rule");

    /** Elapsed time, not days of the calendar. */
    Duration after(Instant now) {
        return Duration.ofHours(row(now).number("hours"));
    }

    Duration betweenReviews(Instant now) {
        return Duration.ofDays(row(now).number("review_days"));
    }

    private DatedRow row(Instant now) {
        return rules.on(Objects.requireNonNull(EpisodeEvents.day(now)), CODE)
                .orElseThrow(() -> new IllegalStateException("no rule for long-term absences holds"));
    }
}
