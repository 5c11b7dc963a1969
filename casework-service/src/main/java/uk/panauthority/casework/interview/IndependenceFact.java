package uk.panauthority.casework.interview;

import java.util.UUID;

/**
 * One thing that was looked at to see whether an interviewer organisation is independent of the child's care.
 *
 * @param tested {@code CURRENT_PLACEMENT} or {@code PLACEMENT_LEFT}
 * @param providerId who cares for the child there
 */
record IndependenceFact(String tested, UUID placementId, String providerId, boolean independent) {}
