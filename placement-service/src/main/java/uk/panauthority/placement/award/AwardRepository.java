package uk.panauthority.placement.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored direct awards. */
@ApplicationScoped
class AwardRepository implements PanacheRepositoryBase<DirectAward, UUID> {

    /** One more than the page holds, newest first. */
    List<DirectAward> newestOf(String authority, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", authority, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
