package uk.panauthority.casework.strategy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sight.Listed;
import uk.panauthority.casework.sight.SightPages;
import uk.panauthority.common.paging.PageRequest;

/** Keeps strategy meetings. */
@ApplicationScoped
class StrategyMeetingRepository implements PanacheRepositoryBase<StrategyMeeting, UUID> {

    private final SightPages sights;

    StrategyMeetingRepository(SightPages sights) {
        this.sights = sights;
    }

    Optional<StrategyMeeting> ofTrigger(UUID triggerId) {
        return find("triggerId", triggerId).firstResultOptional();
    }

    List<StrategyMeeting> pageOf(
            String organisation, @Nullable MeetingState state, @Nullable String childRef, PageRequest page) {
        return childRef == null
                ? list("id in ?1 order by id desc", sights.page(Listed.MEETING, organisation, state, page))
                : ofChild(childRef, organisation, state, page);
    }

    /** A child has few of them. */
    private List<StrategyMeeting> ofChild(
            String childRef, String organisation, @Nullable MeetingState state, PageRequest page) {
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
