package uk.panauthority.placement.award;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.referral.CurrentReferral;
import uk.panauthority.placement.referral.Referrals;
import uk.panauthority.placement.search.SearchStepService;

/** Proposes, decides and shows direct awards, each in one transaction. */
@ApplicationScoped
public class AwardService {

    private static final String SUBJECT = "direct-award";

    private final AwardRepository repository;
    private final AwardTables tables;
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
        if (award.referralId() != null) {
            searches.awarded(award.referralId(), award.homeId());
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

    /**
     * Uses an award up for an order, in the order's transaction. An award that is unknown, another authority's, not
     * approved or used up is all the same to the caller.
     *
     * @throws Problem {@code award-missing}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OrderedAward order(UUID id, Caller caller) {
        DirectAward award = repository
                .findByIdOptional(id)
                .filter(a -> a.visibleTo().contains(caller.organisation()))
                .orElseThrow(() -> Problem.of(PlacementProblem.AWARD_MISSING));
        award.order(caller);
        audit.record(AuditEntry.done("order", SUBJECT, id.toString()));
        return new OrderedAward(
                id,
                award.referralId(),
                award.childRef(),
                award.homeId(),
                award.responsibleLa(),
                award.providerId(),
                award.weeklyRate());
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
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        String reasonCode = requireNonNull(request.reasonCode());
        tables.requireReason(reasonCode, today);
        Money weeklyRate = requireNonNull(request.weeklyRate());
        boolean confirmed = Boolean.TRUE.equals(request.weeklyRateConfirmed());
        tables.requireConfirmed(caller.organisation(), weeklyRate, confirmed, today);
        HomeView home = homes.find(request.homeId())
                .orElseThrow(() -> Problem.at("/homeId", CommonProblem.FIELD_INVALID, "There is no such home."));
        CurrentReferral referral = referralOf(request);
        AwardTables.UsualReview review = tables.usualReview(caller.organisation(), today);
        LocalDate reviewOn = request.reviewOn();
        if (reviewOn != null && reviewOn.isBefore(today)) {
            throw Problem.at("/reviewOn", CommonProblem.FIELD_INVALID, "The day is past.");
        }
        return new DirectAward.Proposal(
                request.childNumber(),
                home.id(),
                home.providerId(),
                referral == null ? null : referral.id(),
                referral == null ? null : referral.number(),
                reasonCode,
                request.reasonText(),
                candidates(requireNonNull(request.candidates()), today),
                requireNonNull(request.needAndRisk()),
                weeklyRate,
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
