package uk.panauthority.casework.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/** Uploaded files of one organisation. */
@ApplicationScoped
class BatchRepository implements PanacheRepositoryBase<NotificationBatch, UUID> {

    List<NotificationBatch> of(String organisation, PageRequest page) {
        StringBuilder query = new StringBuilder("organisation = :organisation");
        Parameters parameters = Parameters.with("organisation", organisation);
        if (page.after() != null) {
            query.append(" and id < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }
}
