package uk.panauthority.placement.agreement;

import java.util.UUID;

/** Payload of casework's event of that name, as far as it matters here: it was a mistake, as two people have found. */
public record MissingEpisodeVoided(UUID episodeId) {}
