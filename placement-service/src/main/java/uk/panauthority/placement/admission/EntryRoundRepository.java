package uk.panauthority.placement.admission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored rounds. */
@ApplicationScoped
class EntryRoundRepository implements PanacheRepositoryBase<EntryRound, UUID> {

    Optional<EntryRound> of(UUID lotId, int number) {
        return find("lotId = ?1 and number = ?2", lotId, number).firstResultOptional();
    }

    /** Held until the transaction ends, so that two that come first at once plan the round once. */
    void onlyOnePlans(UUID lotId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('entry-round'), hashtext(?1))) l")
                .setParameter(1, lotId.toString())
                .getSingleResult();
    }

    /** One more than the page holds, newest first; of one lot when it is named. */
    List<EntryRound> newest(@Nullable UUID lotId, PageRequest page) {
        return (lotId == null
                        ? find("id < ?1 order by id desc", ListStart.below(page))
                        : find("id < ?1 and lotId = ?2 order by id desc", ListStart.below(page), lotId))
                .range(0, page.limit())
                .list();
    }
}
