package uk.panauthority.placement.home;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored voids. */
@ApplicationScoped
class VoidRepository implements PanacheRepositoryBase<VoidPeriod, UUID> {

    /** One more than the page holds, newest first; of all homes when none is named. */
    List<VoidPeriod> newestOf(@Nullable UUID homeId, PageRequest page) {
        UUID below = ListStart.below(page);
        var found = homeId == null
                ? find("id < ?1 order by id desc", below)
                : find("homeId = ?1 and id < ?2 order by id desc", homeId, below);
        return found.range(0, page.limit()).list();
    }

    List<VoidPeriod> activeOf(UUID homeId) {
        return list("homeId = ?1 and state = ?2 order by firstNight, bed, id", homeId, VoidState.ACTIVE);
    }
}
