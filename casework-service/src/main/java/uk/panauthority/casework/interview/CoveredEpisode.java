package uk.panauthority.casework.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.ClockStartFact;
import uk.panauthority.casework.episode.ReturnedEpisode;

/**
 * An episode that an interview covers, with the clock that its return started.
 *
 * @param placementId the placement that the child was missing from; null for a child at home
 * @param providerId who cares for the child there; null for a child at home
 * @param returnedAt the instant that started the clock
 * @param startFact which fact that instant is
 * @param rule code of the rule that the deadline was computed by
 * @param releasedBecause code of why it does not count here any more; null while it does
 */
public record CoveredEpisode(
        UUID episodeId,
        @Nullable UUID placementId,
        @Nullable String providerId,
        @Nullable LocalDate startDate,
        Instant returnedAt,
        ClockStartFact startFact,
        String rule,
        Instant deadline,
        @Nullable String releasedBecause) {

    static CoveredEpisode of(ReturnedEpisode episode, @Nullable String providerId, InterviewClock clock) {
        return new CoveredEpisode(
                episode.episodeId(),
                episode.placementId(),
                providerId,
                episode.startDate(),
                episode.returnedAt(),
                episode.startFact(),
                clock.rule(),
                clock.deadline(episode.returnedAt()),
                null);
    }

    /** The same episode, which counts no longer; or, for no reason, counts again. */
    CoveredEpisode released(@Nullable String because) {
        return new CoveredEpisode(
                episodeId, placementId, providerId, startDate, returnedAt, startFact, rule, deadline, because);
    }

    /** Whether it counts for the interview. */
    boolean counts() {
        return releasedBecause == null;
    }

    /** Whether an interview at this time was in time for this episode: after its return and by its deadline. */
    boolean inTime(Instant heldAt) {
        return !heldAt.isBefore(returnedAt) && !heldAt.isAfter(deadline);
    }

    /** Whether the deadline has passed with nothing held, or was missed when it was held. */
    boolean isBreached(@Nullable Instant heldAt, Instant now) {
        return (heldAt == null ? now : heldAt).isAfter(deadline);
    }
}
