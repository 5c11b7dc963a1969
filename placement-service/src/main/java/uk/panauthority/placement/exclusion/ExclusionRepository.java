package uk.panauthority.placement.exclusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored exclusions. */
@ApplicationScoped
class ExclusionRepository implements PanacheRepositoryBase<LocationExclusion, UUID> {

    /** One more than the page holds, newest first. */
    List<LocationExclusion> newestOf(String authority, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", authority, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** As {@link #newestOf}, of one child. */
    List<LocationExclusion> newestOfChild(String childRef, PageRequest page) {
        return find("childRef = ?1 and id < ?2 order by id desc", childRef, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    List<LocationExclusion> ofChild(String childRef) {
        return list("childRef = ?1 order by id", childRef);
    }
}
