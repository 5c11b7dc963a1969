package uk.panauthority.casework.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/** Keeps the register of other authorities' children. */
@ApplicationScoped
class HostedChildRepository implements PanacheRepositoryBase<HostedChild, UUID> {

    /** Those in the area of this authority, or of this force; never those that it has placed elsewhere itself. */
    List<HostedChild> pageOf(String organisation, boolean isForce, boolean currentOnly, PageRequest page) {
        StringBuilder query =
                new StringBuilder(isForce ? "array_contains(visibleTo, :organisation)" : "hostLa = :organisation");
        Parameters parameters = Parameters.with("organisation", organisation);
        if (currentOnly) {
            query.append(" and endedOn is null");
        }
        if (page.after() != null) {
            query.append(" and placementId < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by placementId desc", parameters)
                .range(0, page.limit())
                .list();
    }
}
