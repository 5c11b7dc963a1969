package uk.panauthority.placement.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stored duties. Row-level security shows a duty to those who see its placement, and to the reaction that stores it. */
@ApplicationScoped
class InterviewDutyRepository implements PanacheRepositoryBase<InterviewDuty, UUID> {

    List<InterviewDuty> ofPlacements(Collection<UUID> placementIds) {
        return list("placementId in ?1", placementIds);
    }
}
