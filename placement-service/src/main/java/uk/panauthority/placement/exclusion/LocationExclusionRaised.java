package uk.panauthority.placement.exclusion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Payload of casework's event of that name, as far as it matters here.
 *
 * @param areaId the area as casework names it; where it lies is asked of casework by a person with the right to know
 * @param sourceType code of the dated table of sources
 * @param expiresOn the last day on which it holds
 */
public record LocationExclusionRaised(
        UUID exclusionId, String childRef, UUID areaId, String sourceType, LocalDate expiresOn) {}
