package uk.panauthority.procurement.measure;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What this service reads of casework's event of that name; the rest of its payload is passed over. */
record MissingEpisodeVoided(UUID episodeId) {

    MissingEpisodeVoided {
        requireNonNull(episodeId);
    }
}
