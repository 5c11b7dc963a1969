package uk.panauthority.placement.home;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored homes. */
@ApplicationScoped
class HomeRepository implements PanacheRepositoryBase<Home, UUID> {

    boolean knows(String urn) {
        return count("urn", urn) > 0;
    }

    Optional<Home> numbered(String urn) {
        return find("urn", urn).firstResultOptional();
    }

    /** One more than the page holds, newest first. */
    List<Home> newest(PageRequest page) {
        return find("id < ?1 order by id desc", ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
