package uk.panauthority.placement.placement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
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

    /** Those of the child that have begun, the earliest first. */
    List<Placement> begunOf(String childRef) {
        return list("childRef = ?1 and startedOn is not null order by startedOn, id", childRef);
    }

    List<Placement> begunOf(Collection<String> childRefs) {
        return list("childRef in ?1 and startedOn is not null order by childRef, startedOn, id", childRefs);
    }

    /** Children of an authority who lived somewhere in these days. */
    List<String> childrenPlaced(String responsibleLa, LocalDate first, LocalDate last) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.childRef from Placement p where p.parties.responsibleLa = ?1"
                                + " and p.startedOn <= ?3 and (p.endedOn is null or p.endedOn >= ?2)",
                        String.class)
                .setParameter(1, responsibleLa)
                .setParameter(2, first)
                .setParameter(3, last)
                .getResultList();
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
