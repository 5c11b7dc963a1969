package uk.panauthority.casework.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Reads tasks, and finds those whose time runs out; {@link TaskService} opens and closes them. */
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<WorkTask, UUID> {

    List<WorkTask> ofOwner(
            String owner,
            @Nullable TaskQueue queue,
            @Nullable TaskState state,
            @Nullable String claimedBy,
            PageRequest page) {
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
        if (claimedBy != null) {
            query.append(" and claimedBy = :claimedBy");
            parameters.and("claimedBy", claimedBy);
        }
        if (page.after() != null) {
            query.append(" and id < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }

    /** Held to the end of the transaction; those that somebody is just claiming or closing are left for the next round. */
    List<WorkTask> reachingARung(Instant now, int limit) {
        return find("nextRungAt <= ?1 order by nextRungAt, id", now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2)
                .list();
    }

    /** The organisations that have something overdue. */
    List<String> ownersOfOverdue(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct t.ownerOrganisation from WorkTask t where t.state = :open and t.dueAt < :now"
                                + " order by t.ownerOrganisation",
                        String.class)
                .setParameter("open", TaskState.OPEN)
                .setParameter("now", now)
                .getResultList();
    }

    long countOverdue(String owner, Instant now) {
        return count("ownerOrganisation = ?1 and state = ?2 and dueAt < ?3", owner, TaskState.OPEN, now);
    }

    /** The longest overdue first. */
    List<WorkTask> overdue(String owner, Instant now, int limit) {
        return find(
                        "ownerOrganisation = ?1 and state = ?2 and dueAt < ?3 order by dueAt, id",
                        owner,
                        TaskState.OPEN,
                        now)
                .page(0, limit)
                .list();
    }
}
