package uk.panauthority.placement.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.panauthority.placement.agreement.AgreementService;
import uk.panauthority.placement.award.AwardService;
import uk.panauthority.placement.award.OrderedAward;
import uk.panauthority.placement.charge.PriceLineService;
import uk.panauthority.placement.duty.InterviewDutyService;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.PlannedPlacement;

/** Makes, moves and shows orders, each in one transaction, and tells placement, agreement and price lines what becomes of them. */
@ApplicationScoped
public class OrderService {

    private static final String SUBJECT = "order";

    private final OrderRepository repository;
    private final AwardService awards;
    private final HomeService homes;
    private final PlacementService placements;
    private final AgreementService agreements;
    private final InterviewDutyService duties;
    private final PriceLineService prices;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public OrderService(
            OrderRepository repository,
            AwardService awards,
            HomeService homes,
            PlacementService placements,
            AgreementService agreements,
            InterviewDutyService duties,
            PriceLineService prices,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.awards = awards;
        this.homes = homes;
        this.placements = placements;
        this.agreements = agreements;
        this.duties = duties;
        this.prices = prices;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an order on an approved award, plans its placement and drafts the agreement.
     *
     * @throws Problem {@code award-missing}
     */
    @Transactional
    public OrderView draft(OrderRequests.Draft request) {
        Caller caller = currentCaller.get();
        LocalDate end = request.end();
        if (end != null && end.isBefore(request.start())) {
            throw Problem.at("/end", CommonProblem.FIELD_INVALID, "The end is before the start.");
        }
        OrderedAward award = awards.order(request.awardId(), caller);
        PlannedPlacement plan = plan(award, request);
        placements.plan(plan);
        agreements.draft(plan.agreementId(), plan.placementId(), plan.parties());
        PlacementOrder order = PlacementOrder.draft(award, plan);
        repository.persist(order);
        return changed(order, caller, "draft");
    }

    @Transactional
    public OrderView issue(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        order.issue(caller, clock.instant()).forEach(outbox::publish);
        return changed(order, caller, "issue");
    }

    /** @throws Problem {@code interview-duty-missing} */
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
        order.decline(caller, request.reason(), clock.instant());
        return fellThrough(order, caller, "decline");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public OrderView cancel(UUID id, VersionTag tag, OrderRequests.Close request) {
        Caller caller = currentCaller.get();
        PlacementOrder order = changeable(id, tag, caller);
        order.cancel(caller, request.reason(), clock.instant());
        return fellThrough(order, caller, "cancel");
    }

    @Transactional
    public OrderView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<OrderView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.newestOf(caller.organisation(), page), page, PlacementOrder::id, o -> shown(o, caller));
    }

    /** The orders for a home that are not yet signed, each with its responsible authority; seen as placements are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> unsignedFor(UUID homeId) {
        return repository.unsignedFor(homeId).stream()
                .collect(Collectors.toMap(PlacementOrder::id, o -> o.parties().responsibleLa()));
    }

    private PlannedPlacement plan(OrderedAward award, OrderRequests.Draft request) {
        return new PlannedPlacement(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                award.childRef(),
                new Parties(award.responsibleLa(), award.providerId()),
                award.homeId(),
                homes.authorityOf(award.homeId()),
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
        return OrderView.of(order, caller, clock.instant());
    }

    private OrderView shown(PlacementOrder order, Caller caller) {
        Instant now = clock.instant();
        audit.record(AuditEntry.read("read", SUBJECT, order.id().toString()).concerning(order.visibleTo()));
        return OrderView.of(order, caller, now);
    }
}
