package uk.panauthority.casework.strategy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Keeps strategy meetings. */
@ApplicationScoped
class StrategyMeetingRepository implements PanacheRepositoryBase<StrategyMeeting, UUID> {

    Optional<StrategyMeeting> ofTrigger(UUID triggerId) {
        return find("triggerId", triggerId).firstResultOptional();
    }

    List<StrategyMeeting> pageOf(
            String organisation, @Nullable MeetingState state, @Nullable String childRef, PageRequest page) {
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
