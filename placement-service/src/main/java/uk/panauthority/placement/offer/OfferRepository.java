package uk.panauthority.placement.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored offers. Row-level security shows the buyer none before the competition is opened, and never a draft. */
@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {

    Optional<Offer> submittedOf(UUID competitionId, String providerId) {
        return find(
                        "competitionId = ?1 and providerId = ?2 and state = ?3",
                        competitionId,
                        providerId,
                        OfferState.SUBMITTED)
                .firstResultOptional();
    }

    /** Those that count, in an order that tells nothing of when they came. */
    List<Offer> counting(UUID competitionId) {
        return list(
                "competitionId = ?1 and state in ?2 order by providerId, id",
                competitionId,
                List.of(
                        OfferState.SUBMITTED,
                        OfferState.GATEWAY_FAILED,
                        OfferState.SCORED,
                        OfferState.SELECTED,
                        OfferState.NOT_SELECTED));
    }

    /** One more than the page holds, newest first. */
    List<Offer> ownOf(UUID competitionId, String providerId, PageRequest page) {
        return find(
                        "competitionId = ?1 and providerId = ?2 and id < ?3 order by id desc",
                        competitionId,
                        providerId,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** One more than the page holds, newest first: those that count, for the buyer. */
    List<Offer> countingOf(UUID competitionId, PageRequest page) {
        return find(
                        "competitionId = ?1 and state not in ?2 and id < ?3 order by id desc",
                        competitionId,
                        List.of(OfferState.DRAFT, OfferState.SUPERSEDED, OfferState.WITHDRAWN),
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** How many providers have an offer in, without telling which; none for anybody but the buyer and the clock. */
    int received(UUID competitionId) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select offers_received(?1)")
                        .setParameter(1, competitionId)
                        .getSingleResult())
                .intValue();
    }
}
