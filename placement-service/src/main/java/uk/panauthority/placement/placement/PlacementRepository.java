package uk.panauthority.placement.placement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored placements. */
@ApplicationScoped
class PlacementRepository implements PanacheRepositoryBase<Placement, UUID> {

    /** One more than the page holds, newest first. */
    List<Placement> newestOf(String organisation, PageRequest page) {
        return find(
                        "(parties.responsibleLa = ?1 or parties.providerId = ?1) and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    Set<UUID> bedClaims(String responsibleLa, UUID homeId) {
        return find("parties.responsibleLa = ?1 and homeId = ?2 and bedClaimId is not null", responsibleLa, homeId)
                .<Placement>stream()
                .map(Placement::bedClaimId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    List<Placement> liveIn(UUID homeId) {
        return list(
                "homeId = ?1 and (state = ?2 or (state = ?3 and orderSigned = true))",
                homeId,
                PlacementState.STARTED,
                PlacementState.PLANNED);
    }

    long planned(String responsibleLa, UUID homeId) {
        return count(
                "parties.responsibleLa = ?1 and homeId = ?2 and state = ?3",
                responsibleLa,
                homeId,
                PlacementState.PLANNED);
    }
}
