package uk.panauthority.casework.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of an episode: ids, codes and times. */
public sealed interface EpisodeEvents extends DomainEvent {

    UUID episodeId();

    @Override
    default String subject() {
        return episodeId().toString();
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
     * The placement that the child is missing from became known after the absence did.
     *
     * @param endDate local day of the return; null while the child is away
     */
    record MissingEpisodeChanged(
            UUID episodeId,
            String childRef,
            UUID placementId,
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
}
