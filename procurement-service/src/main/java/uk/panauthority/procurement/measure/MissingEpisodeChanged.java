package uk.panauthority.procurement.measure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of casework's event of that name; the rest of its payload is passed over.
 *
 * @param endDate absent while the child is away, so also after a return was taken back
 */
record MissingEpisodeChanged(UUID episodeId, @Nullable LocalDate endDate) {

    MissingEpisodeChanged {
        requireNonNull(episodeId);
    }
}
