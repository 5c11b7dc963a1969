package uk.panauthority.placement.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored consequences, and the concerns that are still to be followed up. */
@ApplicationScoped
class ConsequenceRepository implements PanacheRepositoryBase<Consequence, UUID> {

    /** One more than the page holds, newest first. */
    List<Consequence> newestOf(String authority, @Nullable ConsequenceState state, PageRequest page) {
        var found = state == null
                ? find("responsibleLa = ?1 and id < ?2 order by id desc", authority, ListStart.below(page))
                : find(
                        "responsibleLa = ?1 and id < ?2 and state = ?3 order by id desc",
                        authority,
                        ListStart.below(page),
                        state);
        return found.range(0, page.limit()).list();
    }

    List<RaisedConcern> concerns(int most) {
        return getEntityManager()
                .createQuery("from RaisedConcern where followedUpAt is null order by id", RaisedConcern.class)
                .setMaxResults(most)
                .getResultList();
    }
}
