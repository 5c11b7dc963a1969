package uk.panauthority.casework.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at to see whether an interviewer is independent of the child's care.
 *
 * @param tested {@code CURRENT_PLACEMENT} or {@code PLACEMENT_LEFT} for the organisation, {@code ALLOCATED_SOCIAL_WORKER}
 *     for the person
 * @param placementId the placement; null where the person was tested
 * @param providerId who cares for the child there; null where the person was tested
 * @param person the interviewer who was tested; null where it was the organisation
 * @param permittedBy the setting by which it is allowed all the same; null where it is independent or refused
 */
record IndependenceFact(
        String tested,
        @Nullable UUID placementId,
        @Nullable String providerId,
        @Nullable String person,
        @Nullable String permittedBy,
        boolean independent) {

    static IndependenceFact ofPlacement(String tested, UUID placementId, String providerId, String organisation) {
        return new IndependenceFact(tested, placementId, providerId, null, null, !providerId.equals(organisation));
    }

    static IndependenceFact ofPerson(String tested, String person, boolean same, @Nullable String permittedBy) {
        return new IndependenceFact(
                tested, null, null, person, same ? permittedBy : null, !same || permittedBy != null);
    }
}
