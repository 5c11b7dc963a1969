package uk.panauthority.placement.competition;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.basis.OrderBasisSource;
import uk.panauthority.placement.offer.EvaluatedOffer;
import uk.panauthority.placement.offer.OfferService;
import uk.panauthority.placement.system.SystemService;

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
    private final SystemService systems;

    CompetitionAwards(
            CompetitionRepository competitions,
            CompetitionReferral referrals,
            OfferService offers,
            SystemService systems) {
        this.competitions = competitions;
        this.referrals = referrals;
        this.offers = offers;
        this.systems = systems;
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
                .map(offer -> basis(competition, decision, offer));
    }

    private OrderBasis basis(MiniCompetition competition, MiniCompetition.Decision decision, EvaluatedOffer offer) {
        return new OrderBasis(
                competition.id(),
                competition.referralId(),
                competition.id(),
                competition.route(),
                competition.systemId(),
                competition.lotId(),
                service(competition, decision),
                referrals.childRef(competition.referralId()),
                requireNonNull(offer.homeId()),
                competition.buyerLa(),
                offer.providerId(),
                offer.weeklyTotal());
    }

    /** The kind of service that the lot was for on the day of the award. */
    private String service(MiniCompetition competition, MiniCompetition.Decision decision) {
        LocalDate day = LocalDate.ofInstant(decision.at(), PlatformClock.LONDON);
        return systems.lot(competition.lotId(), day).orElseThrow().service();
    }
}
