package uk.panauthority.placement.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.referral.InvitedReferral;
import uk.panauthority.placement.referral.ReferralState;
import uk.panauthority.placement.referral.Referrals;

/** Records and shows assessments, each in one transaction. */
@ApplicationScoped
public class ImpactService {

    private static final String SUBJECT = "resident-impact-assessment";

    private final DatedTable results = DatedTable.load("reference/resident-impact-results.csv", "code");
    private final ImpactRepository repository;
    private final Referrals referrals;
    private final HomeService homes;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ImpactService(
            ImpactRepository repository,
            Referrals referrals,
            HomeService homes,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.referrals = referrals;
        this.homes = homes;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records an assessment of the caller's own home for a referral that it is invited to.
     *
     * @throws Problem {@code not-found} for who is not invited; {@code referral-version-stale}; {@code code-not-valid};
     *     {@code field-invalid} for a home of others, or a day that is to come; {@code transition-refused} unless the
     *     search is on
     */
    @Transactional
    public ImpactView assess(ImpactRequests.Assess request) {
        Caller caller = currentCaller.get();
        InvitedReferral referral = referrals.invited(request.referralId());
        if (referral.state() != ReferralState.SEARCHING) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Nobody searches for this referral.")
                    .with("state", referral.state().name());
        }
        Referrals.requireCurrent(request.referralVersion(), referral.number());
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        if (results.on(today, request.result()).isEmpty()) {
            throw Problem.at("/result", CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid today.");
        }
        if (request.assessedOn().isAfter(today)) {
            throw Problem.at("/assessedOn", CommonProblem.FIELD_INVALID, "The day is in the future.");
        }
        boolean own = homes.find(request.homeId())
                .filter(home -> home.providerId().equals(caller.organisation()))
                .isPresent();
        if (!own) {
            throw Problem.at("/homeId", CommonProblem.FIELD_INVALID, "This is not a home of yours.");
        }
        ResidentImpactAssessment assessment = ResidentImpactAssessment.of(referral, request, caller, clock.instant());
        repository.persist(assessment);
        repository.flush();
        audit.record(
                AuditEntry.done("assess", SUBJECT, assessment.id().toString()).concerning(assessment.visibleTo()));
        return assessment.view();
    }

    @Transactional
    public ImpactView get(UUID id) {
        return shown(access.visible(repository.findByIdOptional(id), currentCaller.get()));
    }

    @Transactional
    public Page<ImpactView> list(PageRequest page) {
        return Page.of(
                repository.newestOf(currentCaller.get().organisation(), page),
                page,
                ResidentImpactAssessment::id,
                this::shown);
    }

    /** The latest assessment of each home for a referral, for searches of its own authority. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, AssessedHome> latest(UUID referralId) {
        Map<UUID, AssessedHome> byHome = new HashMap<>();
        for (ResidentImpactAssessment a : repository.ofReferral(referralId)) {
            boolean suits = results.on(a.assessedOn(), a.result())
                    .filter(row -> row.get("suits").equals("YES"))
                    .isPresent();
            byHome.put(a.homeId(), new AssessedHome(a.homeId(), suits, a.assessedOn()));
        }
        return byHome;
    }

    /**
     * Refuses an order for a home that has not said, or has denied, that child and residents suit one another.
     *
     * @throws Problem {@code transition-refused}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireSuitable(UUID referralId, UUID homeId) {
        AssessedHome assessed = latest(referralId).get(homeId);
        if (assessed == null || !assessed.suits()) {
            throw Problem.of(
                            CommonProblem.TRANSITION_REFUSED,
                            "The home has not assessed that child and residents suit one another.")
                    .with("homeId", homeId)
                    .with("allowedActions", List.of());
        }
    }

    private ImpactView shown(ResidentImpactAssessment assessment) {
        audit.record(
                AuditEntry.read("read", SUBJECT, assessment.id().toString()).concerning(assessment.visibleTo()));
        return assessment.view();
    }
}
