package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.admission.AdmissionService;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.offer.OfferRequests;
import uk.panauthority.placement.offer.OfferService;
import uk.panauthority.placement.offer.OfferTerms;
import uk.panauthority.placement.offer.OfferView;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.system.OpenLot;
import uk.panauthority.placement.system.PricePolicy;
import uk.panauthority.placement.system.SystemService;

/** What invited providers do: offer, offer otherwise, withdraw, or say that they will not offer. */
@ApplicationScoped
public class OfferingService {

    private final CompetitionSight sight;
    private final InvitationRepository invitations;
    private final NoOfferRepository noOffers;
    private final CompetitionTables tables;
    private final OfferService offers;
    private final AdmissionService admissions;
    private final SystemService systems;
    private final HomeService homes;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;

    public OfferingService(
            CompetitionSight sight,
            InvitationRepository invitations,
            NoOfferRepository noOffers,
            CompetitionTables tables,
            OfferService offers,
            AdmissionService admissions,
            SystemService systems,
            HomeService homes,
            CurrentCaller currentCaller,
            AuditTrail audit) {
        this.sight = sight;
        this.invitations = invitations;
        this.noOffers = noOffers;
        this.tables = tables;
        this.offers = offers;
        this.admissions = admissions;
        this.systems = systems;
        this.homes = homes;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    /** @throws Problem {@code not-found} for whoever is not invited; {@code offer-late}; {@code field-invalid} */
    @Transactional
    public OfferView draft(UUID competitionId, OfferRequests.Content request) {
        Caller caller = currentCaller.get();
        OfferTerms terms = terms(competitionId, caller, "draft");
        checkHome(request, caller);
        return offers.draft(terms, request);
    }

    /** @throws Problem {@code not-found}; {@code offer-late}; {@code transition-refused} once it is submitted */
    @Transactional
    public OfferView amend(UUID offerId, VersionTag tag, OfferRequests.Content request) {
        Caller caller = currentCaller.get();
        OfferTerms terms = terms(offers.competitionOf(offerId), caller, "amend");
        checkHome(request, caller);
        return offers.amend(offerId, tag, terms, request);
    }

    /**
     * Hands an offer in; an earlier one of the same provider is superseded.
     *
     * @throws Problem {@code offer-late}; {@code admission-not-live}; {@code referral-version-stale}; {@code offer-not-costed};
     *     {@code variance-evidence-missing}; {@code price-unconfirmed}; {@code transition-refused} after a no-offer
     */
    @Transactional
    public OfferView submit(UUID offerId, VersionTag tag) {
        Caller caller = currentCaller.get();
        UUID competitionId = offers.competitionOf(offerId);
        OfferTerms terms = terms(competitionId, caller, "submit");
        refuseAfterNoOffer(competitionId, caller);
        return offers.submit(offerId, tag, terms);
    }

    /** @throws Problem {@code offer-late} */
    @Transactional
    public OfferView withdraw(UUID offerId, VersionTag tag) {
        Caller caller = currentCaller.get();
        OfferTerms terms = terms(offers.competitionOf(offerId), caller, "withdraw");
        return offers.withdraw(offerId, tag, terms);
    }

    @Transactional
    public OfferView get(UUID offerId) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(offers.competitionOf(offerId), caller);
        return offers.get(offerId, competition.isUnsealed(), competition.deadline());
    }

    /** Own offers of a provider; for the buyer all that count. @throws Problem {@code competition-sealed} before the opening */
    @Transactional
    public Page<OfferView> list(UUID competitionId, PageRequest page) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(competitionId, caller);
        if (!sight.parties(competition, caller).contains(CompetitionParty.BUYER)) {
            return offers.own(competitionId, competition.deadline(), page);
        }
        competition.requireUnsealed();
        return offers.all(competitionId, competition.deadline(), page);
    }

    /**
     * Says that the caller's own organisation will not offer; it counts as an answer and stays.
     *
     * @throws Problem {@code offer-late}; {@code code-not-valid}; {@code transition-refused} with an offer in, or a second time
     */
    @Transactional
    public NoOfferView decline(UUID competitionId, CompetitionRequests.Decline request) {
        Caller caller = currentCaller.get();
        OfferTerms terms = terms(competitionId, caller, "decline");
        if (!terms.takesOffers() || sight.now().isAfter(terms.deadline())) {
            throw late(terms);
        }
        tables.require("NO_OFFER", request.reasonCode(), today(sight.now()), "/reasonCode");
        refuseAfterNoOffer(competitionId, caller);
        if (offers.hasSubmitted(competitionId, caller.organisation())) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Withdraw the offer first.")
                    .with("allowedActions", List.of("withdraw"));
        }
        NoOffer answer = new NoOffer(
                new Invitation.Key(competitionId, caller.organisation()),
                terms.buyerLa(),
                request.reasonCode(),
                request.note(),
                sight.now());
        noOffers.persist(answer);
        noOffers.flush();
        audit.record(AuditEntry.done("decline", "mini-competition", competitionId.toString()));
        return answer.view();
    }

    /** The replies that no offer will come: all for the buyer, the own one for a provider. */
    @Transactional
    public List<NoOfferView> noOffers(UUID competitionId) {
        sight.visible(competitionId, currentCaller.get());
        return noOffers.of(competitionId).stream().map(NoOffer::view).toList();
    }

    /** What the offer must know; a late attempt is remembered, whatever becomes of it. */
    private OfferTerms terms(UUID competitionId, Caller caller, String action) {
        MiniCompetition competition = sight.visible(competitionId, caller);
        Invitation invitation =
                invitations.of(competitionId, caller.organisation()).orElseThrow(Problem::notFound);
        Instant now = sight.now();
        LocalDate today = today(now);
        OpenLot lot = systems.lot(competition.lotId(), today).orElseThrow(Problem::notFound);
        boolean takesOffers = competition.stateAt(now) == CompetitionState.PUBLISHED;
        if (!takesOffers) {
            audit.recordApart(AuditEntry.refused(
                    action, "mini-competition", competitionId.toString(), PlacementProblem.OFFER_LATE.code()));
        }
        return new OfferTerms(
                competitionId,
                competition.buyerLa(),
                takesOffers,
                competition.deadline(),
                competition.referralVersion(),
                admissions
                        .live(competition.lotId(), caller.organisation(), today)
                        .isPresent(),
                admissions.response(invitation.admissionId(), invitation.responseVersion()),
                lot.pricePolicy() == PricePolicy.LISTED,
                tables.tolerancePercent(competition.buyerLa(), today),
                tables.weeklyLimit(competition.buyerLa(), today));
    }

    private void refuseAfterNoOffer(UUID competitionId, Caller caller) {
        if (noOffers.findByIdOptional(new Invitation.Key(competitionId, caller.organisation()))
                .isPresent()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The provider has said that it will not offer.")
                    .with("allowedActions", List.of());
        }
    }

    private void checkHome(OfferRequests.Content request, Caller caller) {
        UUID homeId = request.homeId();
        boolean own = homeId == null
                || homes.find(homeId)
                        .filter(h -> h.providerId().equals(caller.organisation()))
                        .isPresent();
        if (!own) {
            throw Problem.at("/homeId", CommonProblem.FIELD_INVALID, "Name an own registered home.");
        }
    }

    private static Problem late(OfferTerms terms) {
        return Problem.of(PlacementProblem.OFFER_LATE).with("deadline", terms.deadline());
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PlatformClock.LONDON);
    }
}
