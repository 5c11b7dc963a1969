package uk.panauthority.placement.home;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored holds. */
@ApplicationScoped
class BedHoldRepository implements PanacheRepositoryBase<BedHold, UUID> {

    /** One more than the page holds, newest first. */
    List<BedHold> newestOf(String organisation, PageRequest page) {
        return find(
                        "(authority = ?1 or providerId = ?1) and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    List<BedHold> notClosedOf(UUID referralId) {
        return list("referralId = ?1 and state = ?2 order by id", referralId, BedHoldState.LIVE);
    }
}
