package uk.panauthority.placement.impact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The latest assessment of a home for a referral.
 *
 * @param suits whether the home says that the child and its residents suit one another
 */
public record AssessedHome(UUID homeId, boolean suits, LocalDate assessedOn) {}
