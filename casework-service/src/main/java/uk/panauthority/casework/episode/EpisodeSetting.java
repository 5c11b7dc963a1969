package uk.panauthority.casework.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose child it is and where the child was placed, when an absence begins.
 *
 * @param placementId null for a child at home; then the responsible authority is host as well
 */
@Embeddable
public record EpisodeSetting(
        @Column(name = "child_ref") String childRef,
        @Column(name = "responsible_la") String responsibleLa,
        @Column(name = "host_la") String hostLa,
        @Column(name = "placement_id") @Nullable UUID placementId,
        @Column(name = "home_id") @Nullable UUID homeId,
        @Column(name = "provider_id") @Nullable String providerId) {}
