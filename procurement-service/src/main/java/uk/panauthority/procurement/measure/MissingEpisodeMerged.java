package uk.panauthority.procurement.measure;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What this service reads of casework's event of that name; the rest of its payload is passed over.
 *
 * @param episodeId the episode that no longer stands by itself
 * @param survivingEpisodeId the episode that it is part of
 */
record MissingEpisodeMerged(UUID episodeId, UUID survivingEpisodeId) {

    MissingEpisodeMerged {
        requireNonNull(episodeId);
        requireNonNull(survivingEpisodeId);
    }
}
