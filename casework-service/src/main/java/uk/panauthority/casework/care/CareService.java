package uk.panauthority.casework.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import uk.panauthority.casework.child.ChildLock;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.child.RegisteredChild;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Takes what an authority tells of the care of its children, and answers what other features ask. */
@ApplicationScoped
public class CareService {

    private static final String SUBJECT = "child-care";

    private final ChildCareRepository repository;
    private final ChildService children;
    private final ChildLock lock;
    private final Instance<CareListener> listeners;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public CareService(
            ChildCareRepository repository,
            ChildService children,
            ChildLock lock,
            Instance<CareListener> listeners,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.children = children;
        this.lock = lock;
        this.listeners = listeners;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CareView read(String childRef) {
        RegisteredChild child = own(childRef);
        audit.record(AuditEntry.read("read", SUBJECT, child.childRef()));
        return view(child, repository.findByIdOptional(child.childRef()));
    }

    @Transactional
    public CareView period(String childRef, VersionTag tag, CareRequests.Period request) {
        CarePeriod told = new CarePeriod(request.from(), request.to(), request.endCode());
        return changed(childRef, tag, "care-period", (care, today) -> care.tell(told, today));
    }

    @Transactional
    public CareView legalStatus(String childRef, VersionTag tag, CareRequests.Status request) {
        LegalStatus told = new LegalStatus(request.code(), request.since());
        return changed(childRef, tag, "legal-status", (care, today) -> care.tell(told, today));
    }

    @Transactional
    public CareView worker(String childRef, VersionTag tag, CareRequests.Worker request) {
        WorkerAllocation told =
                new WorkerAllocation(request.worker(), request.since(), request.contractId(), request.handoverNote());
        return changed(childRef, tag, "worker", (care, today) -> {
            if (care.isHandedOver(told)
                    && (told.handoverNote() == null || told.handoverNote().isBlank())) {
                throw Problem.at("/handoverNote", CommonProblem.REASON_REQUIRED, "A change of worker needs a note.");
            }
            return care.tell(told, today);
        });
    }

    private CareView changed(
            String childRef,
            VersionTag tag,
            String action,
            BiFunction<ChildCare, LocalDate, Optional<CareEvents>> change) {
        RegisteredChild child = own(childRef);
        lock.hold(child.childRef());
        Optional<ChildCare> known = repository.findByIdOptional(child.childRef());
        tag.mustMatch(known.map(ChildCare::shownVersion).orElse(0L));
        ChildCare care = known.orElseGet(() -> begun(child));
        Optional<CareEvents> event = change.apply(care, today());
        // Stored only now: what is stored and then changed would count as two versions.
        repository.persistAndFlush(care);
        event.ifPresent(outbox::publish);
        tell(care.facts(child.lookedAfter()));
        audit.record(AuditEntry.done(action, SUBJECT, child.childRef()));
        return view(child, Optional.of(care));
    }

    /**
     * Takes what an extract of the authority's case system says of a child, as part of the import's transaction. An open
     * period in an extract that is older than the end told here does not take that end back.
     *
     * @return whether anything was new
     * @throws Problem as for staff; {@code not-found} when this is not a child of the caller's authority
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean takeFromExtract(
            String childRef, List<CarePeriod> periods, List<LegalStatus> statuses, List<WorkerAllocation> workers) {
        RegisteredChild child = own(childRef);
        lock.hold(child.childRef());
        Optional<ChildCare> known = repository.findByIdOptional(child.childRef());
        ChildCare care = known.orElseGet(() -> begun(child));
        CareFacts before = care.facts(child.lookedAfter());
        periods.stream()
                .filter(p -> p.to() != null || !care.hasEnded(p.from()))
                .forEach(p -> care.tell(p, today()).ifPresent(outbox::publish));
        statuses.forEach(s -> care.tell(s, today()).ifPresent(outbox::publish));
        workers.forEach(w -> care.tell(w, today()).ifPresent(outbox::publish));
        repository.persistAndFlush(care);
        CareFacts after = care.facts(child.lookedAfter());
        if (before.equals(after)) {
            return false;
        }
        tell(after);
        audit.record(AuditEntry.done("extract", SUBJECT, child.childRef()));
        return true;
    }

    /**
     * What is known of a child's care, in the transaction and with the sight of the asking feature; empty when that sight
     * does not reach the child.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CareFacts> factsOf(String childRef) {
        return children.registered(childRef)
                .map(child -> repository
                        .findByIdOptional(child.childRef())
                        .map(care -> care.facts(child.lookedAfter()))
                        .orElseGet(() -> nothingTold(child)));
    }

    /** The id of the social worker who answers for each of these children, where one has been told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, String> presentWorkers(Collection<String> childRefs) {
        return repository.presentWorkers(childRefs);
    }

    private void tell(CareFacts facts) {
        listeners.forEach(listener -> listener.changed(facts));
    }

    private static ChildCare begun(RegisteredChild child) {
        return new ChildCare(child.childRef(), child.responsibleLa());
    }

    private RegisteredChild own(String childRef) {
        return access.visible(children.registered(childRef), currentCaller.get());
    }

    private CareView view(RegisteredChild child, Optional<ChildCare> care) {
        return CareView.of(
                care.map(c -> c.facts(child.lookedAfter())).orElseGet(() -> nothingTold(child)),
                care.map(ChildCare::shownVersion).orElse(0L),
                today());
    }

    private static CareFacts nothingTold(RegisteredChild child) {
        return new CareFacts(
                child.childRef(), child.responsibleLa(), child.lookedAfter(), List.of(), List.of(), List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
