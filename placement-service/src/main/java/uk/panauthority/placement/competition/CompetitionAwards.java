package uk.panauthority.placement.competition;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.basis.OrderBasisSource;
import uk.panauthority.placement.offer.EvaluatedOffer;
import uk.panauthority.placement.offer.OfferService;

/**
 * What orders may rest on of competitions: an award is known by the competition's id. That it serves for one order only is
 * guarded by the database, where two orders would meet. An offer without a home, of floating support, is not ordered here.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CompetitionAwards implements OrderBasisSource {

    private final CompetitionRepository competitions;
    private final CompetitionReferral referrals;
    private final OfferService offers;

    CompetitionAwards(CompetitionRepository competitions, CompetitionReferral referrals, OfferService offers) {
        this.competitions = competitions;
        this.referrals = referrals;
        this.offers = offers;
    }

    @Override
    public Optional<OrderBasis> use(UUID awardId, Caller caller) {
        return approved(awardId, caller);
    }

    @Override
    public Optional<OrderBasis> approved(UUID awardId, Caller caller) {
        return competitions
                .findByIdOptional(awardId)
                .filter(c -> c.buyerLa().equals(caller.organisation()))
                .flatMap(this::basis);
    }

    private Optional<OrderBasis> basis(MiniCompetition competition) {
        MiniCompetition.Decision decision = competition.decision();
        if (decision == null) {
            return Optional.empty();
        }
        return offers.evaluated(competition.id()).stream()
                .filter(offer -> offer.offerId().equals(decision.offerId()))
                .filter(offer -> offer.homeId() != null)
                .findFirst()
                .map(offer -> basis(competition, offer));
    }

    private OrderBasis basis(MiniCompetition competition, EvaluatedOffer offer) {
        return new OrderBasis(
                competition.id(),
                competition.referralId(),
                competition.id(),
                competition.route(),
                competition.systemId(),
                competition.lotId(),
                offer.service(),
                referrals.childRef(competition.referralId()),
                requireNonNull(offer.homeId()),
                competition.buyerLa(),
                offer.providerId(),
                offer.weeklyTotal());
    }
}
