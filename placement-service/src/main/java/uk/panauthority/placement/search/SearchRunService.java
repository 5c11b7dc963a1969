package uk.panauthority.placement.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
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
import uk.panauthority.placement.referral.CurrentReferral;
import uk.panauthority.placement.referral.Referrals;

/** Searches rungs, keeps what was found and what was chosen, each in one transaction. */
@ApplicationScoped
public class SearchRunService {

    private static final String SUBJECT = "search-run";

    private final SearchRunRepository repository;
    private final SearchStepRepository steps;
    private final SearchTables tables;
    private final AdmissionService admissions;
    private final Questions questions;
    private final Candidates candidates;
    private final Referrals referrals;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public SearchRunService(
            SearchRunRepository repository,
            SearchStepRepository steps,
            SearchTables tables,
            AdmissionService admissions,
            Questions questions,
            Candidates candidates,
            Referrals referrals,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.steps = steps;
        this.tables = tables;
        this.admissions = admissions;
        this.questions = questions;
        this.candidates = candidates;
        this.referrals = referrals;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Searches an open rung for the version of the referral that holds.
     *
     * @throws Problem {@code not-found}; {@code transition-refused} unless rung and search are open; {@code field-invalid}
     *     for a night that is past
     */
    @Transactional
    public SearchViews.Run run(SearchRequests.Run request) {
        Caller caller = currentCaller.get();
        SearchStep step = access.visible(steps.findByIdOptional(request.stepId()), caller);
        CurrentReferral referral = referrals.searching(step.referralId());
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        if (!step.isOpen()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The step is not open.")
                    .with("state", step.state().name());
        }
        if (request.firstNight().isBefore(today)) {
            throw Problem.at("/firstNight", CommonProblem.FIELD_INVALID, "The night is past.");
        }
        Needs needs = questions.of(referral, request.firstNight(), today);
        int most = tables.most(step.code(), caller.organisation(), today);
        Candidates.Found found = candidates.of(
                step.code(), caller.organisation(), members(step, caller, today), request.firstNight(), most, today);
        SearchRun run =
                SearchRun.of(step, referral.number(), request.firstNight(), needs, found, caller, clock.instant());
        repository.persist(run);
        return changed(run, caller, "run");
    }

    /**
     * Chooses a home of a search.
     *
     * @throws Problem {@code referral-version-stale} when the referral has a newer version; {@code reason-required} for a
     *     home that is not the first; {@code field-invalid} for one that is not listed
     */
    @Transactional
    public SearchViews.Run choose(UUID id, VersionTag tag, SearchRequests.Choose request) {
        Caller caller = currentCaller.get();
        SearchRun run = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(run.version());
        CurrentReferral referral = referrals.searching(run.referralId());
        Referrals.requireCurrent(run.referralNumber(), referral.number());
        repository.add(run, run.choose(caller, request.homeId(), request.reason(), clock.instant()));
        return changed(run, caller, "choose");
    }

    @Transactional
    public SearchViews.Run get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<SearchViews.Run> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(repository.newestOf(caller.organisation(), page), page, SearchRun::id, r -> shown(r, caller));
    }

    /** Who is admitted to the systems of the rung; absent where the rung has none, so that any registered home will do. */
    private @Nullable Set<String> members(SearchStep step, Caller caller, LocalDate today) {
        List<String> systems = tables.systems(step.code(), caller.organisation(), today);
        return systems.isEmpty() ? null : admissions.admitted(systems, caller.organisation(), today);
    }

    private SearchViews.Run changed(SearchRun run, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, run.id().toString()));
        return run.view(repository.choices(run.id()), caller);
    }

    private SearchViews.Run shown(SearchRun run, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, run.id().toString()));
        return run.view(repository.choices(run.id()), caller);
    }
}
