package uk.panauthority.casework.trigger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sight.Listed;
import uk.panauthority.casework.sight.SightPages;
import uk.panauthority.common.paging.PageRequest;

/** Keeps crossings. */
@ApplicationScoped
class TriggerRepository implements PanacheRepositoryBase<Trigger, UUID> {

    private final SightPages sights;

    TriggerRepository(SightPages sights) {
        this.sights = sights;
    }

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
        return childRef == null
                ? list("id in ?1 order by id desc", sights.page(Listed.TRIGGER, organisation, state, page))
                : ofChild(childRef, organisation, state, page);
    }

    /** A child has few of them. */
    private List<Trigger> ofChild(
            String childRef, String organisation, @Nullable TriggerState state, PageRequest page) {
        StringBuilder query = new StringBuilder("childRef = :childRef and array_contains(visibleTo, :organisation)");
        Parameters parameters = Parameters.with("childRef", childRef).and("organisation", organisation);
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
