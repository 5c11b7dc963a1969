package uk.panauthority.casework.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One authority's word.
 *
 * @param by the manager who gave it, or who recorded it for a host that does not use the platform
 * @param evidenceReference where the host's agreement is kept, when it was recorded for the host
 */
record DutyAgreement(Instant at, String by, @Nullable String evidenceReference) {}
