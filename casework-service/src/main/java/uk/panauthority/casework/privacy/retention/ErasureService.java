package uk.panauthority.casework.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.panauthority.casework.privacy.KnownChildren;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Takes the decisions of two people on erasing a child's record, and carries them out. */
@ApplicationScoped
public class ErasureService {

    /** How erasures are named in tasks and audit. */
    static final String SUBJECT = "erasure";

    private final ErasureRepository repository;
    private final LegalHoldRepository holds;
    private final RetentionPeriods periods;
    private final KnownChildren children;
    private final TaskService tasks;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ErasureService(
            ErasureRepository repository,
            LegalHoldRepository holds,
            RetentionPeriods periods,
            KnownChildren children,
            TaskService tasks,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.holds = holds;
        this.periods = periods;
        this.children = children;
        this.tasks = tasks;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One person proposes an erasure that time has not proposed.
     *
     * @throws Problem {@code legal-hold}; {@code retention-not-due} with the day, where the ground is time
     */
    @Transactional
    ErasureView propose(RetentionRequests.Proposal request) {
        Caller caller = currentCaller.get();
        children.requireOwn(request.childRef(), caller);
        refuseUnderHold(request.childRef());
        Instant now = clock.instant();
        Erasure erasure = opened(request, caller, now);
        erasure.propose(caller, now);
        repository.persistAndFlush(erasure);
        audit(AuditEntry.done("propose", SUBJECT, erasure.id().toString()), erasure);
        return erasure.view(caller);
    }

    private Erasure opened(RetentionRequests.Proposal request, Caller caller, Instant now) {
        if (request.ground() != ErasureGround.RETENTION_DUE) {
            return new Erasure(
                    request.childRef(),
                    caller.organisation(),
                    request.ground(),
                    request.ground().name(),
                    null,
                    now);
        }
        LocalDate today = today(now);
        ErasureRepository.KeptChild kept = repository.kept(request.childRef()).orElseThrow(Problem::notFound);
        LocalDate dueOn = periods.dueOn(kept.type(), kept.born(), today);
        if (dueOn.isAfter(today)) {
            // Not the day itself: with the rule it would tell the date of birth.
            throw Problem.of(CaseworkProblem.RETENTION_NOT_DUE)
                    .with("rule", kept.type().name());
        }
        return new Erasure(
                request.childRef(),
                caller.organisation(),
                request.ground(),
                kept.type().name(),
                dueOn,
                now);
    }

    /** One person takes up what time has proposed. */
    @Transactional
    ErasureView takeUp(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Erasure erasure = loaded(id, tag, caller);
        erasure.propose(caller, clock.instant());
        refuseUnderHold(erasure.childRef());
        return saved(erasure, "propose", caller);
    }

    /**
     * A second person agrees, and everything about the child goes.
     *
     * @throws Problem {@code self-approval}, {@code legal-hold}
     */
    @Transactional
    ErasureView approve(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Erasure erasure = loaded(id, tag, caller);
        Instant now = clock.instant();
        ErasureEvents.RecordErased erased = erasure.approve(caller, now, today(now));
        refuseUnderHold(erasure.childRef());
        tasks.close(TaskQueue.RETENTION_DUE, SUBJECT, id.toString());
        ErasureView view = saved(erasure, "approve", caller);
        repository.erase(id);
        outbox.publish(erased);
        return view;
    }

    @Transactional
    ErasureView keep(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Erasure erasure = loaded(id, tag, caller);
        erasure.keep(caller, clock.instant());
        tasks.close(TaskQueue.RETENTION_DUE, SUBJECT, id.toString());
        return saved(erasure, "keep", caller);
    }

    @Transactional
    ErasureView read(UUID id) {
        Caller caller = currentCaller.get();
        Erasure erasure = access.visible(repository.findByIdOptional(id), caller);
        audit(AuditEntry.read("read", SUBJECT, id.toString()), erasure);
        return erasure.view(caller);
    }

    @Transactional
    Page<ErasureView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        Page<ErasureView> shown =
                Page.of(repository.of(caller.organisation(), page), page, Erasure::id, e -> e.view(caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                shown.items().stream().map(e -> e.id().toString()).toList(),
                shown.items().stream().map(ErasureView::childRef).collect(Collectors.toSet())));
        return shown;
    }

    @Transactional
    Page<ErasureView.Tombstone> tombstones(UUID id) {
        Erasure erasure = access.visible(repository.findByIdOptional(id), currentCaller.get());
        audit(AuditEntry.read("tombstones", SUBJECT, id.toString()), erasure);
        return new Page<>(repository.tombstones(id), null);
    }

    private Erasure loaded(UUID id, VersionTag tag, Caller caller) {
        Erasure erasure = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(erasure.version());
        return erasure;
    }

    private ErasureView saved(Erasure erasure, String action, Caller caller) {
        repository.flush();
        audit(AuditEntry.done(action, SUBJECT, erasure.id().toString()), erasure);
        return erasure.view(caller);
    }

    private void refuseUnderHold(String childRef) {
        if (holds.stops(childRef)) {
            throw Problem.of(CaseworkProblem.LEGAL_HOLD);
        }
    }

    private void audit(AuditEntry entry, Erasure erasure) {
        audit.record(entry.about(Set.of(erasure.childRef())));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PlatformClock.LONDON);
    }
}
