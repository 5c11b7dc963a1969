package uk.panauthority.casework.placementlink;

import java.util.UUID;

/** A placement that a child is or was in. */
public record KnownPlacement(
        UUID placementId, String childRef, UUID homeId, String providerId, String responsibleLa, String hostLa) {}
