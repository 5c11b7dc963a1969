package uk.panauthority.casework.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Reads tasks; see {@link TaskService} for writing. */
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<WorkTask, UUID> {

    List<WorkTask> ofOwner(String owner, @Nullable TaskQueue queue, @Nullable TaskState state, PageRequest page) {
        StringBuilder query = new StringBuilder("ownerOrganisation = :owner");
        Parameters parameters = Parameters.with("owner", owner);
        if (queue != null) {
            query.append(" and queue = :queue");
            parameters.and("queue", queue);
        }
        if (state != null) {
            query.append(" and state = :state");
            parameters.and("state", state);
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
