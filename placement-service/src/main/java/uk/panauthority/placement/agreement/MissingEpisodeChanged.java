package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of an episode is known otherwise than when it was opened; as far as placements use it.
 *
 * @param placementId null for a child at home
 */
public record MissingEpisodeChanged(
        UUID episodeId,
        @Nullable UUID placementId,
        @Nullable LocalDate startDate) {}
