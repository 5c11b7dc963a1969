package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of casework's event of that name, as far as it matters here.
 *
 * @param placementId the placement that the child is missing from; null when casework knows of none
 * @param startDate null while the start is not known
 */
public record MissingEpisodeOpened(
        UUID episodeId,
        @Nullable UUID placementId,
        @Nullable LocalDate startDate) {}
