package uk.panauthority.casework.privacy.breakglass;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.paging.PageRequest;

/** Emergency reads by who opened them and by who may see them. */
@ApplicationScoped
class BreakGlassRepository implements PanacheRepositoryBase<BreakGlass, UUID> {

    /** The caller's own emergency for this child at this moment. */
    Optional<BreakGlass> openFor(String childRef, Caller caller, Instant now) {
        return find(
                        "childRef = ?1 and organisation = ?2 and openedBy = ?3 and state = ?4 and expiresAt > ?5"
                                + " order by id desc",
                        childRef,
                        caller.organisation(),
                        caller.username(),
                        BreakGlassState.OPEN,
                        now)
                .firstResultOptional();
    }

    List<BreakGlass> over(Instant now, int limit) {
        return find("state = ?1 and expiresAt <= ?2 order by expiresAt", BreakGlassState.OPEN, now)
                .page(0, limit)
                .list();
    }

    List<BreakGlass> visibleTo(String organisation, @Nullable BreakGlassState state, PageRequest page) {
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
}
