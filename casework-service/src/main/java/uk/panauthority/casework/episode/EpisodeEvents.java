package uk.panauthority.casework.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;
import uk.panauthority.common.time.PlatformClock;

/** What others learn of an episode: ids, codes and times. */
public sealed interface EpisodeEvents extends DomainEvent {

    UUID episodeId();

    @Override
    default String subject() {
        return episodeId().toString();
    }

    /** The local day of a moment. */
    static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, PlatformClock.LONDON);
    }

    /**
     * A child is or was away.
     *
     * @param kind {@code M} or {@code A}
     * @param startDate local day; null while the start is awaited
     */
    record MissingEpisodeOpened(
            UUID episodeId,
            String childRef,
            @Nullable UUID placementId,
            String kind,
            String riskCode,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            @Nullable LocalDate startDate)
            implements EpisodeEvents {}

    /**
     * Something of the episode is known otherwise than before: placement, start, kind, a return that was taken back, or a
     * merge that was undone, so that it counts by itself again.
     *
     * @param kind the kind now, or at the end
     * @param endDate local day of the return; null while the child is away
     */
    record MissingEpisodeChanged(
            UUID episodeId,
            String childRef,
            @Nullable UUID placementId,
            String kind,
            String riskCode,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate)
            implements EpisodeEvents {}

    /** The danger is seen differently. */
    record RiskLevelChanged(UUID episodeId, String oldCode, String newCode) implements EpisodeEvents {}

    /**
     * The return is known. Published again with the corrected time when it had been told wrongly; readers keep the last.
     *
     * @param startDate local day; null while the start is still awaited
     * @param endDate local day of the return
     */
    record MissingEpisodeClosed(
            UUID episodeId,
            String childRef,
            @Nullable UUID placementId,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            @Nullable LocalDate startDate,
            LocalDate endDate,
            Instant returnedAt)
            implements EpisodeEvents {}

    /** It was a mistake, as two people have found: it counts nowhere any more. */
    record MissingEpisodeVoided(
            UUID episodeId, String childRef, @Nullable UUID placementId, String responsibleLa, String hostLa)
            implements EpisodeEvents {}

    /**
     * It is part of another episode, and counts there.
     *
     * @param survivingEpisodeId the episode that it is part of now
     */
    record MissingEpisodeMerged(
            UUID episodeId,
            UUID survivingEpisodeId,
            String childRef,
            @Nullable UUID placementId,
            String responsibleLa,
            String hostLa)
            implements EpisodeEvents {}
}
