package uk.panauthority.casework.trigger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Keeps crossings. */
@ApplicationScoped
class TriggerRepository implements PanacheRepositoryBase<Trigger, UUID> {

    /** Oldest first. */
    List<Trigger> ofChild(String childRef, String ruleCode) {
        return list("childRef = ?1 and ruleCode = ?2 order by id", childRef, ruleCode);
    }

    /** Oldest first. */
    List<Trigger> ofHome(UUID homeId, String ruleCode) {
        return list("homeId = ?1 and ruleCode = ?2 order by id", homeId, ruleCode);
    }

    List<Trigger> pageOf(
            String organisation, @Nullable TriggerState state, @Nullable String childRef, PageRequest page) {
        StringBuilder query = new StringBuilder("array_contains(visibleTo, :organisation)");
        Parameters parameters = Parameters.with("organisation", organisation);
        if (state != null) {
            query.append(" and state = :state");
            parameters.and("state", state);
        }
        if (childRef != null) {
            query.append(" and childRef = :childRef");
            parameters.and("childRef", childRef);
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
