package uk.panauthority.casework.episode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose child it is and where the child was placed, when an absence begins.
 *
 * @param placementId null for a child at home; then the responsible authority is host as well
 */
public record EpisodeSetting(
        String childRef,
        String responsibleLa,
        String hostLa,
        @Nullable UUID placementId,
        @Nullable UUID homeId,
        @Nullable String providerId) {}
