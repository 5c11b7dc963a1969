package uk.panauthority.placement.stepdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.agreement.AgreementService;
import uk.panauthority.placement.charge.PriceLineService;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.PlacementState;
import uk.panauthority.placement.placement.PlacementView;
import uk.panauthority.placement.servicekind.ServiceKinds;

/** Suggests, decides and shows step-downs, each in one transaction. */
@ApplicationScoped
public class StepDownService {

    private static final String SUBJECT = "step-down";

    private final StepDownRepository repository;
    private final StepDownTables tables;
    private final ServiceKinds kinds;
    private final PlacementService placements;
    private final AgreementService agreements;
    private final PriceLineService prices;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public StepDownService(
            StepDownRepository repository,
            StepDownTables tables,
            ServiceKinds kinds,
            PlacementService placements,
            AgreementService agreements,
            PriceLineService prices,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.tables = tables;
        this.kinds = kinds;
        this.placements = placements;
        this.agreements = agreements;
        this.prices = prices;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Suggests a step-down of a child of the caller's authority who lives in a placement. The evidence is gathered here and
     * kept; whoever suggests need not wait until it is complete, and sees what is missing.
     *
     * @throws Problem {@code not-found}; {@code forbidden} for another party; {@code transition-refused} when the child does
     *     not live there, or one is under way; {@code code-not-valid}; {@code field-invalid}
     */
    @Transactional
    public StepDownView suggest(StepDownRequests.Suggest request) {
        Caller caller = currentCaller.get();
        LocalDate today = today();
        PlacementView placement = placements.get(request.placementId());
        if (!placement.responsibleLa().equals(caller.organisation())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        kinds.require(request.serviceCode(), today, "/serviceCode");
        boolean bandFell = Boolean.TRUE.equals(request.exploitationBandFell());
        if (bandFell
                && (request.bandReference() == null || request.bandReference().isBlank())) {
            throw Problem.at("/bandReference", CommonProblem.FIELD_INVALID, "Say where that is recorded.");
        }
        if (placement.state() != PlacementState.STARTED || repository.isUnderWay(placement.id())) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The child lives there, and no step-down is under way.");
        }
        Readiness readiness = Readiness.of(
                clearSince(placement),
                today,
                tables.nightsClear(caller.organisation(), today),
                bandFell,
                request.bandReference());
        Money weekly = prices.weeklyCost(placement.agreementId(), today).totalWeeklyCost();
        StepDown step = StepDown.suggest(
                placement,
                request,
                readiness,
                weekly,
                tables.sustainedWeeks(caller.organisation(), today),
                caller,
                clock.instant());
        repository.persist(step);
        repository.flush();
        audit.record(AuditEntry.done("suggest", SUBJECT, step.id().toString()));
        return view(step, caller);
    }

    /** @throws Problem {@code views-required} */
    @Transactional
    public StepDownView accept(UUID id, VersionTag tag, StepDownRequests.Decide request) {
        return change(id, tag, "accept", (step, caller) -> step.accept(caller, request, clock.instant()));
    }

    /** @throws Problem {@code views-required}; {@code reason-required} */
    @Transactional
    public StepDownView decline(UUID id, VersionTag tag, StepDownRequests.Decide request) {
        return change(id, tag, "decline", (step, caller) -> step.decline(caller, request, clock.instant()));
    }

    @Transactional
    public StepDownView refer(UUID id, VersionTag tag, StepDownRequests.Refer request) {
        return change(id, tag, "refer", (step, caller) -> step.refer(caller, request.referralId(), clock.instant()));
    }

    @Transactional
    public StepDownView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<StepDownView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.newestOf(caller.organisation(), page), page, StepDown::id, step -> shown(step, caller));
    }

    /** The last missing episode that counts, or the arrival. */
    private LocalDate clearSince(PlacementView placement) {
        LocalDate arrival = placement.startedAt() == null
                ? placement.expectedStart()
                : LocalDate.ofInstant(placement.startedAt(), PlatformClock.LONDON);
        return agreements.countedAbsences(placement.agreementId()).stream()
                .max(LocalDate::compareTo)
                .filter(arrival::isBefore)
                .orElse(arrival);
    }

    private StepDownView change(UUID id, VersionTag tag, String action, BiConsumer<StepDown, Caller> act) {
        Caller caller = currentCaller.get();
        StepDown step = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(step.version());
        act.accept(step, caller);
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, id.toString()));
        return view(step, caller);
    }

    private StepDownView shown(StepDown step, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, step.id().toString()));
        return view(step, caller);
    }

    private StepDownView view(StepDown step, Caller caller) {
        return StepDownView.of(step, newWeekly(step), caller);
    }

    /** By the lines that are live on the first night in the new place. */
    private @Nullable Money newWeekly(StepDown step) {
        return step.newAgreementId() == null || step.placedOn() == null
                ? null
                : prices.weeklyCost(step.newAgreementId(), step.placedOn()).totalWeeklyCost();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
