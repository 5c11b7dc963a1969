package uk.panauthority.placement.placement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
}
