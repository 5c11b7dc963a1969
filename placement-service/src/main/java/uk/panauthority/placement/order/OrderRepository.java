package uk.panauthority.placement.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored orders. */
@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<PlacementOrder, UUID> {

    /** One more than the page holds, newest first. */
    List<PlacementOrder> newestOf(String organisation, PageRequest page) {
        return find(
                        "(parties.responsibleLa = ?1 or parties.providerId = ?1) and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    List<PlacementOrder> unsignedFor(UUID homeId) {
        return list("homeId = ?1 and state in (?2, ?3)", homeId, OrderState.DRAFT, OrderState.ISSUED);
    }
}
