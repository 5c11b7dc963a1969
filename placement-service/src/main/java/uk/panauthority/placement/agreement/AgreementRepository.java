package uk.panauthority.placement.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored agreements. */
@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    private static final String VISIBLE = "(parties.responsibleLa = ?1 or parties.providerId = ?1) and id < ?2";

    /** The newest version of a placement's agreement. */
    Optional<Agreement> currentOf(UUID placementId) {
        return find("placementId = ?1 order by ipaVersion desc", placementId)
                .range(0, 0)
                .firstResultOptional();
    }

    /** Those that have noted the episode. */
    List<Agreement> noting(UUID episodeId) {
        return list("select distinct a from Agreement a join a.episodes e where e.episodeId = ?1", episodeId);
    }

    /** One more than the page holds, newest first; of one placement, or of all. */
    List<Agreement> newestOf(String organisation, @Nullable UUID placementId, PageRequest page) {
        UUID below = ListStart.below(page);
        return (placementId == null
                        ? find(VISIBLE + " order by id desc", organisation, below)
                        : find(VISIBLE + " and placementId = ?3 order by id desc", organisation, below, placementId))
                .range(0, page.limit())
                .list();
    }
}
