package uk.panauthority.casework.interview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Keeps interviews. */
@ApplicationScoped
class InterviewRepository implements PanacheRepositoryBase<ReturnHomeInterview, UUID> {

    /**
     * Lets this transaction read the placements of the child: whoever tests independence has no part in every one.
     */
    void reach(String childRef) {
        getEntityManager()
                .createNativeQuery("select reach_child(:child)")
                .setParameter("child", childRef)
                .getResultList();
    }

    /** The child's interviews, newest first. */
    List<ReturnHomeInterview> ofChild(String childRef) {
        return list("childRef = ?1 order by id desc", childRef);
    }

    Optional<ReturnHomeInterview> covering(UUID episodeId) {
        return find("array_contains(episodeIds, ?1)", episodeId).firstResultOptional();
    }

    /** Interviews given under this contract that have not been held. */
    List<ReturnHomeInterview> notHeldUnder(UUID contractId) {
        return list("contractId = ?1 and heldAt is null", contractId);
    }

    List<ReturnHomeInterview> pageOf(String organisation, @Nullable InterviewState state, PageRequest page) {
        StringBuilder query = new StringBuilder("array_contains(visibleTo, :organisation)");
        Parameters parameters = Parameters.with("organisation", organisation);
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

    List<ReturnHomeInterview> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).range(0, limit - 1).list();
    }
}
