package uk.panauthority.placement.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
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

    /** The agreement of a placement. */
    Optional<Agreement> ofPlacement(UUID placementId) {
        return find("placementId = ?1", placementId).firstResultOptional();
    }

    List<Agreement> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Those that have noted the episode. */
    List<Agreement> noting(UUID episodeId) {
        return list("select distinct a from Agreement a join a.reviewLog.episodes e where e.episodeId = ?1", episodeId);
    }

    /** Those in force whose regular review opens by this day, unless one is open already. */
    List<Agreement> reviewsDue(LocalDate today, int limit) {
        return find(
                        "state = ?1 and not reviewLog.underReview and reviewLog.nextOpensOn <= ?2"
                                + " order by reviewLog.nextOpensOn, id",
                        AgreementState.IN_FORCE,
                        today)
                .range(0, limit - 1)
                .list();
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
