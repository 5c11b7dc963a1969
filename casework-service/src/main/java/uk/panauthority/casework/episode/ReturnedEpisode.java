package uk.panauthority.casework.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode whose return is known.
 *
 * @param placementId the placement that the child is missing from; null for a child at home
 * @param deliveringLa the authority that delivers the return interview: the responsible or the host one
 * @param force the force that reported first
 * @param startDate local day on which the absence began; null while that is awaited
 * @param returnedAt the instant that starts the clock
 * @param startFact which fact that instant is
 */
public record ReturnedEpisode(
        UUID episodeId,
        String childRef,
        @Nullable UUID placementId,
        String responsibleLa,
        String hostLa,
        String deliveringLa,
        String force,
        @Nullable LocalDate startDate,
        Instant returnedAt,
        ClockStartFact startFact) {}
