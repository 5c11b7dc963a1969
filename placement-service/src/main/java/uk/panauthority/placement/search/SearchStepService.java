package uk.panauthority.placement.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.referral.CurrentReferral;
import uk.panauthority.placement.referral.Referrals;
import uk.panauthority.placement.referral.SearchBegan;

/** Plans, opens, closes and shows the rungs of a cascade, each in one transaction. */
@ApplicationScoped
public class SearchStepService {

    private static final String SUBJECT = "search-step";

    private final SearchStepRepository repository;
    private final SearchRunRepository runs;
    private final SearchTables tables;
    private final Referrals referrals;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public SearchStepService(
            SearchStepRepository repository,
            SearchRunRepository runs,
            SearchTables tables,
            Referrals referrals,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.runs = runs;
        this.tables = tables;
        this.referrals = referrals;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The search has begun: the rungs of the authority's cascade are laid out as the tables stand on the day. */
    void plan(@Observes SearchBegan began) {
        List<String> codes = tables.cascade(began.responsibleLa(), today());
        for (int i = 0; i < codes.size(); i++) {
            repository.persist(SearchStep.plan(began.referralId(), began.responsibleLa(), i + 1, codes.get(i)));
        }
    }

    /** @throws Problem {@code cascade-order}; {@code transition-refused} unless the search is on */
    @Transactional
    public SearchViews.Step open(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        SearchStep step = changeable(id, tag, caller);
        CurrentReferral referral = referrals.searching(step.referralId());
        String soon = tables.settings(caller.organisation(), today()).parallelNeededBy();
        boolean parallel = referral.document().placementAvailability() != null
                && soon.equals(referral.document().placementAvailability().neededBy());
        outbox.publish(step.open(
                caller, repository.ofReferral(step.referralId()), referral.number(), parallel, clock.instant()));
        return changed(step, caller, "open");
    }

    /** @throws Problem {@code reason-required}; {@code transition-refused} unless the search is on */
    @Transactional
    public SearchViews.Step skip(UUID id, VersionTag tag, SearchRequests.Skip request) {
        Caller caller = currentCaller.get();
        SearchStep step = changeable(id, tag, caller);
        referrals.searching(step.referralId());
        outbox.publish(step.skip(caller, request.reason(), clock.instant()));
        return changed(step, caller, "skip");
    }

    /**
     * Closes a rung of which nothing came.
     *
     * @throws Problem {@code reason-required} when a home that the last search listed has no reason, or the rung was not
     *     searched for the version that holds; {@code code-not-valid}
     */
    @Transactional
    public SearchViews.Step exhaust(UUID id, VersionTag tag, SearchRequests.Exhaust request) {
        Caller caller = currentCaller.get();
        SearchStep step = changeable(id, tag, caller);
        CurrentReferral referral = referrals.searching(step.referralId());
        StepLifecycle.TABLE.require(step.state(), StepAction.EXHAUST, caller, step.partiesOf(caller));
        SearchRun last = runs.lastOf(id, referral.number())
                .orElseThrow(() -> Problem.at(
                        "/candidates",
                        CommonProblem.REASON_REQUIRED,
                        "Nobody has searched this step for this version."));
        outbox.publish(step.exhaust(caller, last.listed(), reasons(request), clock.instant()));
        return changed(step, caller, "exhaust");
    }

    /**
     * A home was awarded for a referral of the caller's own authority, in the transaction of the award: the earliest open
     * rung whose last search listed the home has succeeded; without one, the earliest open rung. An award made while no rung
     * is open, as in an emergency at night, moves none.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void awarded(UUID referralId, UUID homeId) {
        List<SearchStep> open = repository.ofReferral(referralId).stream()
                .filter(SearchStep::isOpen)
                .toList();
        if (!open.isEmpty()) {
            Caller caller = currentCaller.get();
            SearchStep step =
                    open.stream().filter(s -> lists(s, homeId)).findFirst().orElse(open.getFirst());
            outbox.publish(step.succeed(homeId, caller, clock.instant()));
            changed(step, caller, "succeed");
        }
    }

    @Transactional
    public SearchViews.Step get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    /** @param referralId null for all of the caller's authority */
    @Transactional
    public Page<SearchViews.Step> list(@Nullable UUID referralId, PageRequest page) {
        Caller caller = currentCaller.get();
        List<SearchStep> found = referralId == null
                ? repository.newestOf(caller.organisation(), page)
                : repository.newestOfReferral(referralId, page);
        return Page.of(found, page, SearchStep::id, step -> shown(step, caller));
    }

    private boolean lists(SearchStep step, UUID homeId) {
        Integer number = step.referralNumber();
        return number != null
                && runs.lastOf(step.id(), number)
                        .filter(run -> run.listed().contains(homeId))
                        .isPresent();
    }

    private List<CandidateOutcome> reasons(SearchRequests.Exhaust request) {
        List<CandidateOutcome> outcomes = new ArrayList<>();
        for (SearchRequests.Unused one : request.candidates()) {
            tables.requireReason(one.reasonNotUsed(), today(), outcomes.size());
            outcomes.add(new CandidateOutcome(one.homeId(), one.reasonNotUsed()));
        }
        return outcomes;
    }

    private SearchStep changeable(UUID id, VersionTag tag, Caller caller) {
        SearchStep step = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(step.version());
        return step;
    }

    private SearchViews.Step changed(SearchStep step, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, step.id().toString()));
        return step.view(caller);
    }

    private SearchViews.Step shown(SearchStep step, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, step.id().toString()));
        return step.view(caller);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
