package uk.panauthority.placement.agreement;

import java.util.UUID;

/** Payload of casework's event of that name, as far as it matters here: it is part of another episode, which is told of by itself. */
public record MissingEpisodeMerged(UUID episodeId) {}
