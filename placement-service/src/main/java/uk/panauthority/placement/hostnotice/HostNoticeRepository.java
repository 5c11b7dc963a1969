package uk.panauthority.placement.hostnotice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored notices. */
@ApplicationScoped
class HostNoticeRepository implements PanacheRepositoryBase<HostNotice, UUID> {

    /** One more than the page holds, newest first: those that an authority owes or has sent. */
    List<HostNotice> newestOf(String responsibleLa, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", responsibleLa, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** The same of those that were sent to an authority. */
    List<HostNotice> sentTo(String hostLa, PageRequest page) {
        return find("hostLa = ?1 and sentAt is not null and id < ?2 order by id desc", hostLa, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
