package uk.panauthority.placement.award;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.basis.OrderBasisSource;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.referral.CurrentReferral;
import uk.panauthority.placement.referral.Referrals;
import uk.panauthority.placement.search.SearchStepService;
import uk.panauthority.placement.servicekind.ServiceKinds;

/** Proposes, decides, reviews and shows direct awards, each in one transaction. Orders and agreements may rest on them. */
@ApplicationScoped
public class AwardService implements OrderBasisSource {

    private static final String SUBJECT = "direct-award";

    private final AwardRepository repository;
    private final AwardTables tables;
    private final ServiceKinds kinds;
    private final RecentPrices prices;
    private final HomeService homes;
    private final Referrals referrals;
    private final SearchStepService searches;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public AwardService(
            AwardRepository repository,
            AwardTables tables,
            ServiceKinds kinds,
            RecentPrices prices,
            HomeService homes,
            Referrals referrals,
            SearchStepService searches,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.tables = tables;
        this.kinds = kinds;
        this.prices = prices;
        this.homes = homes;
        this.referrals = referrals;
        this.searches = searches;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a proposal of the caller's own authority.
     *
     * @throws Problem {@code direct-award-evidence} with a pointer to each gap; {@code code-not-valid};
     *     {@code price-unconfirmed}
     */
    @Transactional
    public AwardView propose(AwardRequests.Propose request) {
        Caller caller = currentCaller.get();
        List<FieldError> gaps = AwardEvidence.gaps(request);
        if (!gaps.isEmpty()) {
            throw Problem.of(PlacementProblem.DIRECT_AWARD_EVIDENCE, gaps);
        }
        DirectAward award = DirectAward.propose(complete(request, caller), caller, clock.instant());
        repository.persist(award);
        repository.flush();
        audit.record(AuditEntry.done("propose", SUBJECT, award.id().toString()));
        return AwardView.of(award, caller);
    }

    @Transactional
    public AwardView approve(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        DirectAward award = changeable(id, tag, caller);
        outbox.publish(award.approve(caller, clock.instant()));
        UUID referralId = award.need().referralId();
        if (referralId != null) {
            searches.awarded(referralId, award.need().homeId());
        }
        return changed(award, caller, "approve");
    }

    @Transactional
    public AwardView refuse(UUID id, VersionTag tag, AwardRequests.Refuse request) {
        Caller caller = currentCaller.get();
        DirectAward award = changeable(id, tag, caller);
        award.refuse(caller, request.reason(), clock.instant());
        return changed(award, caller, "refuse");
    }

    /** @throws Problem {@code self-approval} for the proposer; {@code reason-required} */
    @Transactional
    public AwardView retain(UUID id, VersionTag tag, AwardRequests.Retain request) {
        Caller caller = currentCaller.get();
        DirectAward award = changeable(id, tag, caller);
        award.retain(caller, request.reason(), request.nextReviewOn(), today(), clock.instant());
        return changed(award, caller, "retain");
    }

    /** @throws Problem {@code self-approval} for the proposer; {@code reason-required} */
    @Transactional
    public AwardView recompete(UUID id, VersionTag tag, AwardRequests.Recompete request) {
        Caller caller = currentCaller.get();
        DirectAward award = changeable(id, tag, caller);
        award.recompete(caller, request.reason(), clock.instant());
        return changed(award, caller, "recompete");
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OrderBasis> use(UUID awardId, Caller caller) {
        return own(awardId, caller)
                .filter(award -> award.state() == AwardState.APPROVED)
                .map(award -> {
                    award.order(caller);
                    audit.record(AuditEntry.done("order", SUBJECT, awardId.toString()));
                    return award.basis();
                });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OrderBasis> approved(UUID awardId, Caller caller) {
        return own(awardId, caller).filter(DirectAward::wasApproved).map(DirectAward::basis);
    }

    /**
     * How much of its direct awards an authority, or one of its teams, gives to each provider.
     *
     * @param from the first day on which they were approved
     * @param to the last
     */
    @Transactional
    public AwardDependencyView dependency(LocalDate from, LocalDate to) {
        Caller caller = currentCaller.get();
        if (to.isBefore(from)) {
            throw Problem.at("/to", CommonProblem.FIELD_INVALID, "The end is before the start.");
        }
        List<DirectAward> awards = repository.approvedWithin(
                caller.organisation(),
                from.atStartOfDay(PlatformClock.LONDON).toInstant(),
                to.plusDays(1).atStartOfDay(PlatformClock.LONDON).toInstant());
        audit.record(AuditEntry.listed(
                SUBJECT, awards.stream().map(a -> a.id().toString()).toList(), Set.of()));
        int repeated = tables.repeatedFrom(caller.organisation(), today());
        return AwardDependencyView.of(caller.organisation(), from, to, clock.instant(), repeated, awards);
    }

    @Transactional
    public AwardView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<AwardView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(repository.newestOf(caller.organisation(), page), page, DirectAward::id, a -> shown(a, caller));
    }

    private Optional<DirectAward> own(UUID id, Caller caller) {
        return repository.findByIdOptional(id).filter(a -> a.visibleTo().contains(caller.organisation()));
    }

    private DirectAward changeable(UUID id, VersionTag tag, Caller caller) {
        DirectAward award = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(award.version());
        return award;
    }

    private AwardView changed(DirectAward award, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, award.id().toString()));
        return AwardView.of(award, caller);
    }

    private AwardView shown(DirectAward award, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, award.id().toString()));
        return AwardView.of(award, caller);
    }

    /** Judges the codes and fills in what follows from them; the gaps have been looked for before. */
    private DirectAward.Proposal complete(AwardRequests.Propose request, Caller caller) {
        LocalDate today = today();
        String reasonCode = requireNonNull(request.reasonCode());
        tables.requireReason(reasonCode, today);
        Money weeklyRate = requireNonNull(request.weeklyRate());
        boolean confirmed = Boolean.TRUE.equals(request.weeklyRateConfirmed());
        tables.requireConfirmed(caller.organisation(), weeklyRate, confirmed, today);
        HomeView home = homes.find(request.homeId())
                .orElseThrow(() -> Problem.at("/homeId", CommonProblem.FIELD_INVALID, "There is no such home."));
        AwardTables.UsualReview review = tables.usualReview(caller.organisation(), today);
        LocalDate reviewOn = request.reviewOn();
        if (reviewOn != null && reviewOn.isBefore(today)) {
            throw Problem.at("/reviewOn", CommonProblem.FIELD_INVALID, "The day is past.");
        }
        AwardUnder under = under(request, today);
        CurrentReferral referral = referralOf(request);
        AwardNeed need = new AwardNeed(
                request.childNumber(),
                home.id(),
                home.providerId(),
                referral == null ? null : referral.id(),
                referral == null ? null : referral.number(),
                reasonCode,
                request.reasonText(),
                requireNonNull(request.needAndRisk()));
        return new DirectAward.Proposal(
                need,
                candidates(requireNonNull(request.candidates()), today),
                offers(request.offersDeclined(), today),
                under,
                price(request, weeklyRate, under.serviceCode(), caller, today),
                reviewOn == null ? review.on() : reviewOn,
                reviewOn == null ? review.basis() : null);
    }

    /** @throws Problem {@code not-found}; {@code field-invalid} for another child's; {@code transition-refused} */
    private @Nullable CurrentReferral referralOf(AwardRequests.Propose request) {
        if (request.referralId() == null) {
            return null;
        }
        CurrentReferral referral = referrals.searching(request.referralId());
        if (!referral.childNumber().equals(request.childNumber())) {
            throw Problem.at("/referralId", CommonProblem.FIELD_INVALID, "The referral is about another child.");
        }
        return referral;
    }

    private AwardUnder under(AwardRequests.Propose request, LocalDate today) {
        String kind = request.serviceCode() == null ? ServiceKinds.USUAL : request.serviceCode();
        kinds.require(kind, today, "/serviceCode");
        if (request.lotId() != null && request.systemId() == null) {
            throw Problem.at("/systemId", CommonProblem.FIELD_INVALID, "Name the system of the lot.");
        }
        return new AwardUnder(request.systemId(), request.lotId(), kind, request.team());
    }

    private AwardPrice price(
            AwardRequests.Propose request, Money weeklyRate, String kind, Caller caller, LocalDate today) {
        LocalDate since = tables.pricesSince(caller.organisation(), today);
        List<Money> recent = prices.signedSince(
                caller.organisation(),
                kind,
                since.atStartOfDay(PlatformClock.LONDON).toInstant());
        return AwardPrice.of(weeklyRate, request.listedRate(), request.varianceEvidence(), recent, since);
    }

    private List<DeclinedOffer> offers(@Nullable List<AwardRequests.DeclinedOfferSent> declined, LocalDate today) {
        List<DeclinedOffer> offers = new ArrayList<>();
        for (AwardRequests.DeclinedOfferSent offer :
                declined == null ? List.<AwardRequests.DeclinedOfferSent>of() : declined) {
            String reason = requireNonNull(offer.reason());
            tables.requireOfferReason(reason, today, offers.size());
            offers.add(new DeclinedOffer(offer.provider(), offer.homeId(), offer.weeklyRate(), reason));
        }
        return List.copyOf(offers);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }

    private List<Candidate> candidates(List<AwardRequests.ConsideredCandidate> considered, LocalDate today) {
        List<Candidate> candidates = new ArrayList<>();
        for (AwardRequests.ConsideredCandidate candidate : considered) {
            String reason = requireNonNull(candidate.reasonNotUsed());
            tables.requireCandidateReason(reason, today, candidates.size());
            candidates.add(new Candidate(candidate.homeId(), candidate.provider(), reason));
        }
        return candidates;
    }
}
