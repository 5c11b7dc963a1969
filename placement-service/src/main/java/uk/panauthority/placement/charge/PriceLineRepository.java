package uk.panauthority.placement.charge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored price lines. */
@ApplicationScoped
class PriceLineRepository implements PanacheRepositoryBase<PriceLine, UUID> {

    private static final String VISIBLE = "(parties.responsibleLa = ?1 or parties.providerId = ?1) and id < ?2";

    /** One more than the page holds, newest first; of one agreement, or of all. */
    List<PriceLine> newestOf(String organisation, @Nullable UUID agreementId, PageRequest page) {
        UUID below = ListStart.below(page);
        return (agreementId == null
                        ? find(VISIBLE + " order by id desc", organisation, below)
                        : find(VISIBLE + " and agreementId = ?3 order by id desc", organisation, below, agreementId))
                .range(0, page.limit())
                .list();
    }

    List<PriceLine> approvedOf(UUID agreementId) {
        return list("agreementId = ?1 and state = ?2 order by id", agreementId, PriceLineState.APPROVED);
    }

    /** The approved lines of a placement, held until the transaction ends: two postings at once follow one another. */
    List<PriceLine> lockedOf(UUID placementId) {
        return find("placementId = ?1 and state = ?2 order by id", placementId, PriceLineState.APPROVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
