package uk.panauthority.placement.geography;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Imported directories. */
@ApplicationScoped
class PostcodeEditionRepository implements PanacheRepositoryBase<PostcodeEdition, UUID> {

    /** The one that answers; empty while only the shipped postcodes are known. */
    Optional<PostcodeEdition> live() {
        return find("order by id desc").firstResultOptional();
    }

    /** One more than the page holds, newest first. */
    List<PostcodeEdition> newest(PageRequest page) {
        return find("id < ?1 order by id desc", ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
