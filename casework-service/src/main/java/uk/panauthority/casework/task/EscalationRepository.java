package uk.panauthority.casework.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Keeps the rungs that tasks have reached. */
@ApplicationScoped
class EscalationRepository implements PanacheRepositoryBase<Escalation, UUID> {

    List<Escalation> pageOf(String organisation, @Nullable Boolean opened, PageRequest page) {
        StringBuilder query = new StringBuilder("organisation = :organisation");
        Parameters parameters = Parameters.with("organisation", organisation);
        if (opened != null) {
            query.append(opened ? " and openedAt is not null" : " and openedAt is null");
        }
        if (page.after() != null) {
            query.append(" and id < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }
}
