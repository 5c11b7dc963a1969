package uk.panauthority.placement.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.award.OrderedAward;
import uk.panauthority.placement.charge.SignedPrice;
import uk.panauthority.placement.duty.InterviewDutyView;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.placement.InOut;
import uk.panauthority.placement.placement.PlannedPlacement;
import uk.panauthority.placement.problem.PlacementProblem;

/** The instrument that buys one placement under one award. What it buys never changes; only its state does. */
@Entity
@Table(name = "placement_order")
class PlacementOrder implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "award_id", updatable = false)
    private UUID awardId;

    @Column(name = "referral_id", updatable = false)
    private @Nullable UUID referralId;

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(name = "child_ref", updatable = false)
    private String childRef;

    @Embedded
    private Parties parties;

    @Column(name = "host_la", updatable = false)
    private String hostLa;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(name = "weekly_rate", updatable = false)
    private Money weeklyRate;

    @Column(name = "start_on", updatable = false)
    private LocalDate start;

    @Column(name = "end_on", updatable = false)
    private @Nullable LocalDate end;

    @Column(name = "order_due_at", updatable = false)
    private @Nullable Instant orderDueAt;

    @Column(name = "issued_by")
    private @Nullable String issuedBy;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "interview_duty_id")
    private @Nullable UUID interviewDutyId;

    @Column(name = "interview_duty_version")
    private @Nullable Long interviewDutyVersion;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    protected PlacementOrder() {}

    static PlacementOrder draft(OrderedAward award, PlannedPlacement plan) {
        PlacementOrder order = new PlacementOrder();
        order.id = plan.orderId();
        order.state = OrderLifecycle.TABLE.initial();
        order.awardId = award.awardId();
        order.referralId = award.referralId();
        order.placementId = plan.placementId();
        order.agreementId = plan.agreementId();
        order.childRef = plan.childRef();
        order.parties = plan.parties();
        order.hostLa = plan.hostLa();
        order.homeId = plan.homeId();
        order.weeklyRate = award.weeklyRate();
        order.start = plan.start();
        order.end = plan.end();
        order.orderDueAt = plan.orderDueAt();
        return order;
    }

    /** Goes to the provider; out of area it also asks for the interview duty to be agreed. */
    List<OrderEvents> issue(Caller caller, Instant now) {
        state = OrderLifecycle.TABLE.next(state, OrderAction.ISSUE, caller, partiesOf(caller));
        issuedBy = caller.username();
        issuedAt = now;
        List<OrderEvents> events = new ArrayList<>();
        events.add(new OrderEvents.OrderIssued(
                id, awardId, placementId, parties.providerId(), parties.responsibleLa(), start, end));
        if (inOut() == InOut.OUT) {
            events.add(new OrderEvents.InterviewDutyRequested(
                    placementId, id, childRef, homeId, parties.responsibleLa(), hostLa));
        }
        return events;
    }

    /**
     * The provider signs.
     *
     * @param duty the agreed interview duty of the placement, if there is one
     * @throws Problem {@code signatory-mismatch}; {@code interview-duty-missing} out of area without one
     */
    OrderEvents.OrderSigned sign(Caller caller, LocalDate day, Optional<InterviewDutyView> duty, Instant now) {
        parties.requireOwnSignatory(caller);
        OrderState next = OrderLifecycle.TABLE.next(stateOn(now), OrderAction.SIGN, caller, partiesOf(caller));
        if (inOut() == InOut.OUT && duty.isEmpty()) {
            throw Problem.of(PlacementProblem.INTERVIEW_DUTY_MISSING)
                    .with("placementId", placementId)
                    .with("hostLa", hostLa);
        }
        if (day.isAfter(LocalDate.ofInstant(now, PlatformClock.LONDON))) {
            throw Problem.at("/signedOn", CommonProblem.FIELD_INVALID, "The day is in the future.");
        }
        state = next;
        signedOn = day;
        signedBy = caller.username();
        signedAt = now;
        interviewDutyId = duty.map(InterviewDutyView::dutyId).orElse(null);
        interviewDutyVersion = duty.map(InterviewDutyView::dutyVersion).orElse(null);
        return new OrderEvents.OrderSigned(
                id, awardId, placementId, parties.providerId(), parties.responsibleLa(), start, end);
    }

    /** @throws Problem {@code signatory-mismatch}; {@code reason-required} */
    void decline(Caller caller, @Nullable String reason, Instant now) {
        parties.requireOwnSignatory(caller);
        close(OrderAction.DECLINE, caller, reason, now);
    }

    /** @throws Problem {@code reason-required} */
    void cancel(Caller caller, @Nullable String reason, Instant now) {
        close(OrderAction.CANCEL, caller, reason, now);
    }

    /** Its referral was withdrawn before it was signed. */
    void lostItsReferral(String reason, Caller withdrawer, Instant now) {
        state = OrderLifecycle.TABLE.automatically(state, OrderAction.CANCEL);
        closedBy = withdrawer.username();
        closedAt = now;
        closingReason = reason;
    }

    boolean isUnsigned() {
        return OrderLifecycle.TABLE.happens(state, OrderAction.CANCEL);
    }

    /** The state as it shows at this instant: a signed order has ended after its last day. */
    OrderState stateOn(Instant now) {
        boolean past =
                end != null && LocalDate.ofInstant(now, PlatformClock.LONDON).isAfter(end);
        return past && OrderLifecycle.TABLE.happens(state, OrderAction.END)
                ? OrderLifecycle.TABLE.automatically(state, OrderAction.END)
                : state;
    }

    /** Whether the agreed time for the signature passed without one. Only the signature itself clears it. */
    boolean isOverdue(Instant now) {
        return orderDueAt != null
                && now.isAfter(orderDueAt)
                && (state == OrderState.DRAFT || state == OrderState.ISSUED);
    }

    /** What the agreement is charged by once the order is signed. */
    SignedPrice signedPrice() {
        return new SignedPrice(id, placementId, agreementId, parties, weeklyRate, start, end);
    }

    InOut inOut() {
        return InOut.of(parties.responsibleLa(), hostLa);
    }

    Set<Party> partiesOf(Caller caller) {
        return parties.of(caller.organisation());
    }

    @Override
    public Set<String> visibleTo() {
        return parties.organisations();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID awardId() {
        return awardId;
    }

    @Nullable
    UUID referralId() {
        return referralId;
    }

    UUID placementId() {
        return placementId;
    }

    UUID agreementId() {
        return agreementId;
    }

    String childRef() {
        return childRef;
    }

    Parties parties() {
        return parties;
    }

    String hostLa() {
        return hostLa;
    }

    UUID homeId() {
        return homeId;
    }

    Money weeklyRate() {
        return weeklyRate;
    }

    LocalDate start() {
        return start;
    }

    @Nullable
    LocalDate end() {
        return end;
    }

    @Nullable
    Instant orderDueAt() {
        return orderDueAt;
    }

    @Nullable
    String issuedBy() {
        return issuedBy;
    }

    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    String signedBy() {
        return signedBy;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    @Nullable
    UUID interviewDutyId() {
        return interviewDutyId;
    }

    @Nullable
    Long interviewDutyVersion() {
        return interviewDutyVersion;
    }

    @Nullable
    String closedBy() {
        return closedBy;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closingReason() {
        return closingReason;
    }

    private void close(OrderAction action, Caller caller, @Nullable String reason, Instant now) {
        OrderState next = OrderLifecycle.TABLE.next(state, action, caller, partiesOf(caller));
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        state = next;
        closedBy = caller.username();
        closedAt = now;
        closingReason = reason;
    }
}
