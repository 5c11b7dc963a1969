package uk.panauthority.placement.placement;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.duty.InterviewDutyService;
import uk.panauthority.placement.duty.InterviewDutyView;
import uk.panauthority.placement.home.BedHolds;
import uk.panauthority.placement.home.Beds;
import uk.panauthority.placement.home.HomeService;

/** Starts, ends and shows placements, each in one transaction. Orders plan them and tell what becomes of the order. */
@ApplicationScoped
public class PlacementService {

    private static final String SUBJECT = "placement";

    private final PlacementRepository repository;
    private final Beds beds;
    private final BedHolds holds;
    private final HomeService homes;
    private final InterviewDutyService duties;
    private final EndReasons endReasons;
    private final CodeEntry codes;
    private final Instance<StayListener> listeners;
    private final PlacementConfig config;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Event<PlacementBegan> beginnings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public PlacementService(
            PlacementRepository repository,
            Beds beds,
            BedHolds holds,
            HomeService homes,
            InterviewDutyService duties,
            EndReasons endReasons,
            CodeEntry codes,
            Instance<StayListener> listeners,
            PlacementConfig config,
            AccessRule access,
            CurrentCaller currentCaller,
            Event<PlacementBegan> beginnings,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.beds = beds;
        this.holds = holds;
        this.homes = homes;
        this.duties = duties;
        this.endReasons = endReasons;
        this.codes = codes;
        this.listeners = listeners;
        this.config = config;
        this.access = access;
        this.currentCaller = currentCaller;
        this.beginnings = beginnings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans a placement in the transaction of its order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(PlannedPlacement plan) {
        repository.persist(Placement.plan(plan));
        audit.record(AuditEntry.done("plan", SUBJECT, plan.placementId().toString())
                .concerning(plan.parties().organisations()));
    }

    /** The order of this placement has been signed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void orderSigned(UUID id) {
        repository.findByIdOptional(id).orElseThrow().orderSigned();
    }

    /**
     * The order of this placement was declined or cancelled.
     *
     * @return whether the child never came, so that the agreement comes to nothing too
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean orderFellThrough(UUID id) {
        return repository.findByIdOptional(id).orElseThrow().orderFellThrough();
    }

    /**
     * Records the arrival and takes a place of the home from that night on: the held one, where a bed was held.
     *
     * @throws Problem {@code order-required}; {@code placement-overlap}; {@code bed-not-available}; as {@link BedHolds#take}
     */
    @Transactional
    public PlacementView start(UUID id, VersionTag tag, PlacementRequests.Start request) {
        Caller caller = currentCaller.get();
        Placement placement = changeable(id, tag, caller);
        Instant now = clock.instant();
        PlacementEvents.PlacementStarted started =
                placement.start(caller, request.arrivedAt(), homes.upperTierOf(placement.homeId()), now);
        // The child's other placements are judged before the home's places: the first is the graver mistake.
        repository.flush();
        if (request.codes() != null) {
            enter(placement, null, request.codes(), "/codes", caller);
        }
        placement.sleepsIn(bedFor(placement, request.holdId()));
        outbox.publish(started, started.startedAt());
        beginnings.fire(new PlacementBegan(id, placement.orderId(), requireNonNull(placement.startedOn())));
        return changed(placement, caller, "start");
    }

    @Transactional
    public PlacementView notArrived(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Placement placement = changeable(id, tag, caller);
        outbox.publish(placement.notArrived(caller));
        return changed(placement, caller, "not-arrived");
    }

    /**
     * Records the departure and gives the place back from that night on.
     *
     * @throws Problem {@code end-reason-required}; {@code end-date-invalid}; {@code code-not-valid}
     */
    @Transactional
    public PlacementView end(UUID id, VersionTag tag, PlacementRequests.End request) {
        Caller caller = currentCaller.get();
        Placement placement = changeable(id, tag, caller);
        LocalDate latest = LocalDate.now(clock.withZone(PlatformClock.LONDON)).plusDays(config.endDaysAhead());
        Stay before = stayOf(placement);
        PlacementEvents.PlacementEnded ended = placement.end(caller, request, endReasons, latest);
        judge(before, placement, request.explanation());
        beds.leave(requireNonNull(placement.bedClaimId()), ended.endedOn());
        outbox.publish(ended);
        return changed(placement, caller, "end");
    }

    /**
     * Enters what the statutory return says of the placement, from the arrival or from a later day on.
     *
     * @throws Problem {@code code-not-valid}; {@code postcode-malformed}; {@code field-invalid}; the number of a rule of the
     *     return
     */
    @Transactional
    public PlacementView code(UUID id, VersionTag tag, PlacementRequests.Codes request) {
        Caller caller = currentCaller.get();
        Placement placement = changeable(id, tag, caller);
        enter(placement, placement.stay().orElse(null), request, "", caller);
        return changed(placement, caller, "code");
    }

    private void enter(
            Placement placement, @Nullable Stay before, PlacementRequests.Codes request, String path, Caller caller) {
        LocalDate from = request.from() == null
                ? Objects.requireNonNullElse(placement.startedOn(), placement.expectedStart())
                : request.from();
        StatutoryCodes told = codes.read(placement, request, from, path);
        placement.code(caller, told);
        if (request.until() != null) {
            placement.cameBack(told, request.until());
        }
        judge(before, placement, request.explanation());
    }

    private void judge(@Nullable Stay before, Placement placement, @Nullable String explanation) {
        boolean isExplained = explanation != null && !explanation.isBlank();
        listeners.forEach(listener -> listener.judge(before, stayOf(placement), isExplained));
    }

    private static Stay stayOf(Placement placement) {
        return placement.stay().orElseThrow();
    }

    /** The child's stays in this service's homes, as far as the present transaction sees them, the earliest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Stay> staysOf(String childRef) {
        return repository.begunOf(childRef).stream()
                .map(PlacementService::stayOf)
                .toList();
    }

    /** The same of several children. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, List<Stay>> staysOf(Collection<String> childRefs) {
        return childRefs.isEmpty()
                ? Map.of()
                : repository.begunOf(childRefs).stream()
                        .map(PlacementService::stayOf)
                        .collect(Collectors.groupingBy(Stay::childRef));
    }

    /** Children of an authority who lived in a placement in these days. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> childrenPlaced(String responsibleLa, LocalDate first, LocalDate last) {
        return repository.childrenPlaced(responsibleLa, first, last);
    }

    /** Claims of beds that an authority's children have or had in a home. They say nothing of the children. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> bedClaimsOf(String responsibleLa, UUID homeId) {
        return repository.bedClaims(responsibleLa, homeId);
    }

    /**
     * The placements whose children live in a home, or are expected there on a signed order, each with its responsible
     * authority. Of all authorities for the platform itself, of its own for anyone else.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> liveIn(UUID homeId) {
        return repository.liveIn(homeId).stream()
                .collect(Collectors.toMap(Placement::id, p -> p.parties().responsibleLa()));
    }

    /** How many children of an authority are expected in a home and have not come yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long expectedIn(String responsibleLa, UUID homeId) {
        return repository.planned(responsibleLa, homeId);
    }

    @Transactional
    public PlacementView get(UUID id) {
        Caller caller = currentCaller.get();
        Placement placement = access.visible(repository.findByIdOptional(id), caller);
        auditRead(placement);
        return view(placement, caller);
    }

    @Transactional
    public Page<PlacementView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        List<Placement> found = repository.newestOf(caller.organisation(), page);
        Map<UUID, InterviewDutyView> known =
                duties.ofPlacements(found.stream().map(Placement::id).toList());
        Map<UUID, String> upperTiers =
                homes.upperTiersOf(found.stream().map(Placement::homeId).collect(Collectors.toSet()));
        return Page.of(found, page, Placement::id, placement -> {
            auditRead(placement);
            return PlacementView.of(placement, upperTiers.get(placement.homeId()), known.get(placement.id()), caller);
        });
    }

    private UUID bedFor(Placement placement, @Nullable UUID holdId) {
        String authority = placement.parties().responsibleLa();
        LocalDate arrivedOn = requireNonNull(placement.startedOn());
        return holdId == null
                ? beds.take(placement.homeId(), authority, arrivedOn)
                : holds.take(holdId, placement.homeId(), authority, arrivedOn);
    }

    private Placement changeable(UUID id, VersionTag tag, Caller caller) {
        Placement placement = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(placement.version());
        return placement;
    }

    private PlacementView changed(Placement placement, Caller caller, String action) {
        repository.flush();
        placement.stay().ifPresent(stay -> listeners.forEach(listener -> listener.changed(stay)));
        audit.record(AuditEntry.done(action, SUBJECT, placement.id().toString()).concerning(placement.visibleTo()));
        return view(placement, caller);
    }

    private void auditRead(Placement placement) {
        audit.record(AuditEntry.read("read", SUBJECT, placement.id().toString()).concerning(placement.visibleTo()));
    }

    private PlacementView view(Placement placement, Caller caller) {
        return PlacementView.of(
                placement,
                homes.upperTierOf(placement.homeId()),
                duties.ofPlacement(placement.id()).orElse(null),
                caller);
    }
}
