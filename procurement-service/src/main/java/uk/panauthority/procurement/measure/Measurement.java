package uk.panauthority.procurement.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The count of one measure: returned episodes, and those of them that were interviewed in time. An episode counts once,
 * however many interviews it had; each interview tells which of the episodes it was about are in the count.
 *
 * @param numerator episodes interviewed in time
 * @param denominator episodes returned
 * @param interviews where the numerator comes from, by sign-off
 */
record Measurement(int numerator, int denominator, List<InterviewCount> interviews) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A returned episode, with one of its interviews under the contract if there is any. */
    record Fact(
            EpisodeHash episode,
            Instant returnedAt,
            @Nullable Held held) {}

    /** An interview as it was held for an episode. */
    record Held(UUID interviewId, Instant heldAt, Instant signedOffAt) {}

    /** What one interview adds: how many counted episodes it was about, and for how many it was in time. */
    record InterviewCount(UUID interviewId, int episodesReturned, int inTime, Instant signedOffAt) {

        private InterviewCount plus(boolean timely) {
            return new InterviewCount(interviewId, episodesReturned + 1, inTime + (timely ? 1 : 0), signedOffAt);
        }
    }

    /**
     * Counts.
     *
     * @param facts one for each returned episode and interview, in any order
     * @param within longest time from return to interview; exactly that long is in time
     */
    static Measurement of(List<Fact> facts, Duration within) {
        Set<EpisodeHash> returned = new HashSet<>();
        Set<EpisodeHash> inTime = new HashSet<>();
        Map<UUID, InterviewCount> interviews = new LinkedHashMap<>();
        for (Fact fact : facts) {
            returned.add(fact.episode());
            Held held = fact.held();
            if (held != null) {
                boolean timely = isTimely(fact.returnedAt(), held.heldAt(), within);
                if (timely) {
                    inTime.add(fact.episode());
                }
                interviews.merge(
                        held.interviewId(),
                        new InterviewCount(held.interviewId(), 0, 0, held.signedOffAt()).plus(timely),
                        (before, one) -> before.plus(timely));
            }
        }
        return new Measurement(inTime.size(), returned.size(), bySignOff(interviews));
    }

    /** In percent with two decimals, half up; empty when nothing was to be counted. */
    Optional<BigDecimal> percent() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
    }

    /** An interview before this return was about an earlier one. */
    private static boolean isTimely(Instant returnedAt, Instant heldAt, Duration within) {
        return !heldAt.isBefore(returnedAt) && !heldAt.isAfter(returnedAt.plus(within));
    }

    private static List<InterviewCount> bySignOff(Map<UUID, InterviewCount> interviews) {
        List<InterviewCount> sorted = new ArrayList<>(interviews.values());
        sorted.sort(Comparator.comparing(InterviewCount::signedOffAt).thenComparing(InterviewCount::interviewId));
        return List.copyOf(sorted);
    }
}
