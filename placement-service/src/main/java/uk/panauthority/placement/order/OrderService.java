package uk.panauthority.placement.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.agreement.AgreementService;
import uk.panauthority.placement.agreement.Papers;
import uk.panauthority.placement.basis.OrderBases;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.charge.PriceLineService;
import uk.panauthority.placement.document.PaperFile;
import uk.panauthority.placement.duty.InterviewDutyService;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.hostnotice.HostNoticeService;
import uk.panauthority.placement.impact.ImpactService;
import uk.panauthority.placement.papers.AgreedTimes;
import uk.panauthority.placement.papers.PaperRequests;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.PlacementState;
import uk.panauthority.placement.placement.PlannedPlacement;
import uk.panauthority.placement.search.OrdersAgainstSearch;

/** Makes, moves and shows orders, each in one transaction, and tells placement, agreement and price lines what becomes of them. */
@ApplicationScoped
public class OrderService {

    private static final String SUBJECT = "order";

    private final OrderRepository repository;
    private final OrderNumbers numbers;
    private final OrderTables tables;
    private final OrderBases bases;
    private final HomeService homes;
    private final PlacementService placements;
    private final AgreementService agreements;
    private final HostNoticeService hostNotices;
    private final InterviewDutyService duties;
    private final PriceLineService prices;
    private final OrdersAgainstSearch searches;
    private final ImpactService impacts;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public OrderService(
            OrderRepository repository,
            OrderNumbers numbers,
            OrderTables tables,
            OrderBases bases,
            HomeService homes,
            PlacementService placements,
            AgreementService agreements,
            HostNoticeService hostNotices,
            InterviewDutyService duties,
            PriceLineService prices,
            OrdersAgainstSearch searches,
            ImpactService impacts,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.numbers = numbers;
        this.tables = tables;
        this.bases = bases;
        this.homes = homes;
        this.placements = placements;
        this.agreements = agreements;
        this.hostNotices = hostNotices;
        this.duties = duties;
        this.prices = prices;
        this.searches = searches;
        this.impacts = impacts;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an order on an approved award, plans its placement and drafts the agreement. Its number is the next of the
     * authority's series of the year; a refusal uses none up.
     *
     * @throws Problem {@code award-missing} also for another system or lot than that of the award; {@code field-invalid}
     */
    @Transactional
    public OrderView draft(OrderRequests.Draft request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        OrderDraftRules.require(request, now);
        // First, so that those who ask for one award at once stand in line before they read it.
        String number = numbers.next(caller.organisation(), today.getYear());
        OrderBasis basis = bases.use(request.awardId(), caller);
        OrderDraftRules.requireSameSystem(request, basis);
        PlannedPlacement plan = plan(basis, request);
        placements.plan(plan);
        hostNotices.planned(plan);
        agreements.draft(plan.agreementId(), plan.placementId(), plan.parties(), request.ipaDueAt());
        OrderTerms terms = OrderTerms.of(number, basis, plan, tables.valueBand(basis.weeklyRate(), today));
        AgreedTimes times = AgreedTimes.first(request.orderDueAt(), caller, now);
        PlacementOrder order = PlacementOrder.draft(plan, terms, times, request.signBy(), now);
        repository.persist(order);
        return changed(order, caller, "draft");
    }

    @Transactional
    public OrderView issue(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        Instant now = clock.instant();
        order.issue(caller, tables.usualSignBy(order.parties().responsibleLa(), now), now)
                .forEach(outbox::publish);
        requireSearched(order);
        return changed(order, caller, "issue");
    }

    /** @throws Problem {@code order-expired}; {@code interview-duty-missing} */
    @Transactional
    public OrderView sign(UUID id, VersionTag tag, OrderRequests.Sign request) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        outbox.publish(
                order.sign(caller, request.signedOn(), duties.ofPlacement(order.placementId()), clock.instant()));
        placements.orderSigned(order.placementId());
        prices.fromOrder(order.signedPrice());
        return changed(order, caller, "sign");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public OrderView decline(UUID id, VersionTag tag, OrderRequests.Close request) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        outbox.publish(order.decline(caller, request.reason(), clock.instant()));
        return fellThrough(order, caller, "decline");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public OrderView cancel(UUID id, VersionTag tag, OrderRequests.Close request) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        outbox.publish(order.cancel(caller, request.reason(), clock.instant()));
        return fellThrough(order, caller, "cancel");
    }

    /**
     * Ends an order before its last day, or one that has none.
     *
     * @throws Problem {@code transition-refused} while a child lives there under it; {@code reason-required};
     *     {@code field-invalid}
     */
    @Transactional
    public OrderView end(UUID id, VersionTag tag, OrderRequests.End request) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        OrderEvents.OrderEnded ended = order.end(caller, request.endedOn(), request.reason(), clock.instant());
        if (placements.get(order.placementId()).state() == PlacementState.STARTED) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "A child lives there under this order.");
        }
        placements.orderFellThrough(order.placementId());
        outbox.publish(ended);
        return changed(order, caller, "end");
    }

    /** @throws Problem {@code reason-required}; {@code field-invalid}; {@code transition-refused} */
    @Transactional
    public OrderView proposeTime(UUID id, VersionTag tag, PaperRequests.NewTime request) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        order.proposeTime(caller, request.dueAt(), request.reason(), clock.instant());
        return changed(order, caller, "propose-time");
    }

    /** @throws Problem {@code self-approval} for the side that named the time */
    @Transactional
    public OrderView acceptTime(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        order.acceptTime(caller, clock.instant());
        return changed(order, caller, "accept-time");
    }

    /** Tells what the dates of an order have brought about; one that was never signed takes its plan with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void runOut(PlacementOrder order, Instant now) {
        order.runOut(now).ifPresent(ended -> {
            outbox.publish(ended);
            if (ended.endCode() == OrderEvents.EndCode.EXPIRED && placements.orderFellThrough(order.placementId())) {
                agreements.orderFellThrough(order.agreementId());
            }
            audit.record(AuditEntry.done("run-out", SUBJECT, order.id().toString())
                    .because(ended.endCode().name())
                    .concerning(order.visibleTo()));
        });
    }

    @Transactional
    public OrderView get(UUID id) {
        Caller caller = currentCaller.get();
        PlacementOrder order = access.visible(repository.findByIdOptional(id), caller);
        return shown(order, papers(order), caller);
    }

    /** The order as a paper, for whoever may see it. */
    @Transactional
    public PaperFile document(UUID id) {
        Caller caller = currentCaller.get();
        PlacementOrder order = access.visible(repository.findByIdOptional(id), caller);
        HomeView home = homes.find(order.terms().homeId()).orElseThrow();
        audit.record(
                AuditEntry.read("read-document", SUBJECT, order.id().toString()).concerning(order.visibleTo()));
        return PaperFile.of("order-" + order.terms().number(), order.version(), OrderDocument.of(order, home));
    }

    @Transactional
    public Page<OrderView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        List<PlacementOrder> found = repository.newestOf(caller.organisation(), page);
        Map<UUID, Papers> papers = agreements.papersOf(
                found.stream().map(PlacementOrder::agreementId).toList());
        return Page.of(found, page, PlacementOrder::id, o -> shown(o, papers.get(o.agreementId()), caller));
    }

    /** In an emergency the home assesses afterwards; own empty beds are looked at all the same. */
    private void requireSearched(PlacementOrder order) {
        UUID referralId = order.terms().referralId();
        if (referralId != null) {
            searches.requireNoOwnBedFits(
                    referralId, order.terms().homeId(), order.terms().start());
            if (order.times().dueAt() == null) {
                impacts.requireSuitable(referralId, order.terms().homeId());
            }
        }
    }

    /** The orders for a home that are not yet signed, each with its responsible authority; seen as placements are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> unsignedFor(UUID homeId) {
        return repository.unsignedFor(homeId).stream()
                .collect(Collectors.toMap(PlacementOrder::id, o -> o.parties().responsibleLa()));
    }

    private PlannedPlacement plan(OrderBasis basis, OrderRequests.Draft request) {
        return new PlannedPlacement(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                basis.childRef(),
                new Parties(basis.responsibleLa(), basis.providerId()),
                basis.homeId(),
                homes.authorityOf(basis.homeId()),
                request.start(),
                request.end(),
                request.orderDueAt());
    }

    private PlacementOrder changeable(UUID id, VersionTag tag, Caller caller) {
        PlacementOrder order = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(order.version());
        return order;
    }

    private OrderView fellThrough(PlacementOrder order, Caller caller, String action) {
        if (placements.orderFellThrough(order.placementId())) {
            agreements.orderFellThrough(order.agreementId());
        }
        return changed(order, caller, action);
    }

    private OrderView changed(PlacementOrder order, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, order.id().toString()).concerning(order.visibleTo()));
        return OrderView.of(order, papers(order), caller, clock.instant());
    }

    private OrderView shown(PlacementOrder order, @Nullable Papers papers, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, order.id().toString()).concerning(order.visibleTo()));
        return OrderView.of(order, papers, caller, clock.instant());
    }

    private @Nullable Papers papers(PlacementOrder order) {
        return agreements.papersOf(List.of(order.agreementId())).get(order.agreementId());
    }
}
