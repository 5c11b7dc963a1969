package uk.panauthority.placement.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored providers. */
@ApplicationScoped
class ProviderRepository implements PanacheRepositoryBase<Provider, String> {

    boolean knowsCompany(String companyNumber, String except) {
        return count("companyNumber = ?1 and id <> ?2", companyNumber, except) > 0;
    }

    /** One more than the page holds, newest first. */
    List<Provider> newest(PageRequest page) {
        return find("entryId < ?1 order by entryId desc", ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
