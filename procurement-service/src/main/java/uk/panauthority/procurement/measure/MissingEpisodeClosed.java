package uk.panauthority.procurement.measure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of casework's event of that name; the rest of its payload is passed over.
 *
 * @param deliveringLa the authority in whose area the interview is due
 * @param returnedAt absent when the episode ended without a return
 */
record MissingEpisodeClosed(
        UUID episodeId, String deliveringLa, @Nullable Instant returnedAt) {

    MissingEpisodeClosed {
        requireNonNull(episodeId);
        requireNonNull(deliveringLa);
    }
}
