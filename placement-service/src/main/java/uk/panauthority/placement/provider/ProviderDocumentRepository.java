package uk.panauthority.placement.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored papers. Row-level security shows them to the provider and to those with whom it has applied. */
@ApplicationScoped
class ProviderDocumentRepository implements PanacheRepositoryBase<ProviderDocument, UUID> {

    /** One more than the page holds, newest first. */
    List<ProviderDocument> newestOf(String providerId, PageRequest page) {
        return find("providerId = ?1 and id < ?2 order by id desc", providerId, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
