package uk.panauthority.casework.episode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Episodes by child and by who may see them. */
@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<Episode, UUID> {

    /**
     * Lets one transaction at a time, on whatever instance, decide about this child, until it ends. Two reports that
     * arrive at once are thereby placed one after the other.
     */
    void lockChild(String childRef) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 1))", Object.class)
                .setParameter(1, childRef)
                .getSingleResult();
    }

    List<Episode> ofChild(String childRef) {
        return list("childRef = ?1 order by id", childRef);
    }

    List<Episode> visibleTo(
            String organisation, @Nullable EpisodeState state, @Nullable String childRef, PageRequest page) {
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

    List<Episode> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).range(0, limit - 1).list();
    }
}
