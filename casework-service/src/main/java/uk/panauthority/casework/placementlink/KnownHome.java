package uk.panauthority.casework.placementlink;

import java.util.UUID;

/**
 * A home that the platform knows.
 *
 * @param hostLa the authority in whose area it lies
 */
public record KnownHome(UUID homeId, String urn, String providerId, String hostLa) {}
