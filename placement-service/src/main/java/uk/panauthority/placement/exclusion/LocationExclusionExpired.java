package uk.panauthority.placement.exclusion;

import java.util.UUID;

/** Payload of casework's event of that name, as far as it matters here. */
public record LocationExclusionExpired(UUID exclusionId) {}
