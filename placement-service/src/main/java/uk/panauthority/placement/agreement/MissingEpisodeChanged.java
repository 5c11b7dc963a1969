package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Casework learnt of the placement after it had opened the episode; as far as placements use it. */
public record MissingEpisodeChanged(
        UUID episodeId, UUID placementId, @Nullable LocalDate startDate) {}
