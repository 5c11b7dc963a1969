package uk.panauthority.placement.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;

/** Raises, locates, lifts and shows exclusions, each in one transaction, and takes in those of casework. */
@ApplicationScoped
public class ExclusionService {

    private static final String SUBJECT = "location-exclusion";
    private static final String STAFF = "STAFF";

    private final DatedTable sources = DatedTable.load("reference/exclusion-sources.csv", "code");
    private final ExclusionRepository repository;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ExclusionService(
            ExclusionRepository repository,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code code-not-valid}; {@code reason-required}; {@code field-invalid}; {@code postcode-malformed} */
    @Transactional
    public ExclusionView raise(ExclusionRequests.Raise request) {
        Caller caller = currentCaller.get();
        boolean forStaff = sources.on(today(), request.source())
                .filter(row -> row.get("raised_by").equals(STAFF))
                .isPresent();
        if (!forStaff) {
            throw Problem.at("/source", CommonProblem.CODE_NOT_VALID, "The code is unknown, or not for staff today.");
        }
        LocationExclusion exclusion =
                LocationExclusion.raise(request, ExcludedPlace.read(request.place()), caller, clock.instant(), today());
        repository.persist(exclusion);
        return changed(exclusion, caller, "raise");
    }

    /** @throws Problem {@code field-invalid}; {@code postcode-malformed} */
    @Transactional
    public ExclusionView locate(UUID id, VersionTag tag, ExclusionRequests.Locate request) {
        Caller caller = currentCaller.get();
        LocationExclusion exclusion = changeable(id, tag, caller);
        exclusion.locate(ExcludedPlace.read(request.place()), caller, today());
        return changed(exclusion, caller, "locate");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public ExclusionView lift(UUID id, VersionTag tag, ExclusionRequests.Lift request) {
        Caller caller = currentCaller.get();
        LocationExclusion exclusion = changeable(id, tag, caller);
        exclusion.lift(caller, request.reason(), clock.instant(), today());
        return changed(exclusion, caller, "lift");
    }

    @Transactional
    public ExclusionView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    /** @param childId of the caller's own authority; null for all its children */
    @Transactional
    public Page<ExclusionView> list(@Nullable String childId, PageRequest page) {
        Caller caller = currentCaller.get();
        List<LocationExclusion> found = childId == null
                ? repository.newestOf(caller.organisation(), page)
                : repository.newestOfChild(caller.organisation() + "-" + childId, page);
        return Page.of(found, page, LocationExclusion::id, e -> shown(e, caller));
    }

    /** Those that hold on a day, for a search of the child's own authority; row-level security shows no others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LiveExclusion> liveOn(LocalDate day, String childRef) {
        return repository.ofChild(childRef).stream()
                .filter(e -> e.stateOn(day) == ExclusionState.LIVE)
                .map(e -> new LiveExclusion(e.id(), e.place()))
                .toList();
    }

    /** Casework has raised one, or tells of it again with another expiry. */
    @Transactional(Transactional.TxType.MANDATORY)
    void learn(LocationExclusionRaised told) {
        repository
                .findByIdOptional(told.exclusionId())
                .ifPresentOrElse(
                        known -> known.toldAgain(told.expiresOn()),
                        () -> repository.persist(LocationExclusion.told(told, clock.instant())));
    }

    /** Casework says that one holds no more; one that is not known here was never used. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID id) {
        repository.findByIdOptional(id).ifPresent(known -> known.ended(clock.instant()));
    }

    private LocationExclusion changeable(UUID id, VersionTag tag, Caller caller) {
        LocationExclusion exclusion = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(exclusion.version());
        return exclusion;
    }

    private ExclusionView changed(LocationExclusion exclusion, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, exclusion.id().toString()));
        return ExclusionView.of(exclusion, caller, today());
    }

    private ExclusionView shown(LocationExclusion exclusion, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, exclusion.id().toString()));
        return ExclusionView.of(exclusion, caller, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
