package uk.panauthority.placement.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored searches with the choices made of them. */
@ApplicationScoped
class SearchRunRepository implements PanacheRepositoryBase<SearchRun, UUID> {

    /** One more than the page holds, newest first. */
    List<SearchRun> newestOf(String authority, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", authority, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** The last search of a rung for this version of the referral. */
    Optional<SearchRun> lastOf(UUID stepId, int referralNumber) {
        return find("stepId = ?1 and referralNumber = ?2 order by id desc", stepId, referralNumber)
                .firstResultOptional();
    }

    List<SearchChoice> choices(UUID runId) {
        return getEntityManager()
                .createQuery("from SearchChoice where runId = ?1 order by id", SearchChoice.class)
                .setParameter(1, runId)
                .getResultList();
    }

    /** Adds a choice, which changes the search's version. */
    void add(SearchRun run, SearchChoice choice) {
        getEntityManager().persist(choice);
        getEntityManager().lock(run, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
