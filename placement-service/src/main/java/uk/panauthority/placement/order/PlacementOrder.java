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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.charge.SignedPrice;
import uk.panauthority.placement.duty.InterviewDutyView;
import uk.panauthority.placement.papers.AgreedTimes;
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

    /** Never {@code IN_FORCE}; {@code EXPIRED} and {@code ENDED} once they have been told: see {@link #stateOn}. */
    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Embedded
    private Parties parties;

    @Embedded
    private OrderTerms terms;

    @Embedded
    private AgreedTimes times;

    @Column(name = "sign_by")
    private @Nullable Instant signBy;

    @Embedded
    private OrderActs acts;

    protected PlacementOrder() {}

    /**
     * Drafted together with its placement and agreement.
     *
     * @param times until when it is signed, if the child comes before that
     * @param signBy the time that the parties agreed for the signature otherwise; the usual one when null
     */
    static PlacementOrder draft(
            PlannedPlacement plan, OrderTerms terms, AgreedTimes times, @Nullable Instant signBy, Instant now) {
        PlacementOrder order = new PlacementOrder();
        order.id = plan.orderId();
        order.state = OrderLifecycle.TABLE.initial();
        order.placementId = plan.placementId();
        order.agreementId = plan.agreementId();
        order.parties = plan.parties();
        order.terms = terms;
        order.times = times;
        order.signBy = signBy;
        order.acts = OrderActs.drafted(now);
        return order;
    }

    /**
     * Goes to the provider; out of area it also asks for the interview duty to be agreed.
     *
     * @param usual until when orders are usually signed. An order that follows an emergency does not run out: the child is
     *     there, and it is overdue until somebody acts
     */
    List<OrderEvents> issue(Caller caller, Instant usual, Instant now) {
        state = OrderLifecycle.TABLE.next(state, OrderAction.ISSUE, caller, partiesOf(caller));
        acts.issued(caller, now);
        if (times.dueAt() == null && signBy == null) {
            signBy = usual;
        }
        List<OrderEvents> events = new ArrayList<>();
        events.add(OrderTold.issued(this));
        if (inOut() == InOut.OUT) {
            events.add(new OrderEvents.InterviewDutyRequested(
                    placementId, id, terms.childRef(), terms.homeId(), parties.responsibleLa(), terms.hostLa()));
        }
        return events;
    }

    /**
     * The provider signs.
     *
     * @param duty the agreed interview duty of the placement, if there is one
     * @throws Problem {@code signatory-mismatch}; {@code order-expired}; {@code interview-duty-missing} out of area without
     *     one
     */
    OrderEvents.OrderSigned sign(Caller caller, LocalDate day, Optional<InterviewDutyView> duty, Instant now) {
        parties.requireOwnSignatory(caller);
        if (stateOn(now) == OrderState.EXPIRED && signBy != null) {
            throw Problem.of(PlacementProblem.ORDER_EXPIRED).with("signBy", signBy);
        }
        OrderState next = OrderLifecycle.TABLE.next(stateOn(now), OrderAction.SIGN, caller, partiesOf(caller));
        if (inOut() == InOut.OUT && duty.isEmpty()) {
            throw Problem.of(PlacementProblem.INTERVIEW_DUTY_MISSING)
                    .with("placementId", placementId)
                    .with("hostLa", terms.hostLa());
        }
        if (day.isAfter(dayOf(now))) {
            throw Problem.at("/signedOn", CommonProblem.FIELD_INVALID, "The day is in the future.");
        }
        state = next;
        acts.signed(caller, day, duty.orElse(null), now);
        return OrderTold.signed(this);
    }

    /** @throws Problem {@code signatory-mismatch}; {@code reason-required} */
    OrderEvents.OrderDeclined decline(Caller caller, @Nullable String reason, Instant now) {
        parties.requireOwnSignatory(caller);
        close(OrderAction.DECLINE, caller, reason, now);
        return OrderTold.declined(this);
    }

    /** @throws Problem {@code reason-required} */
    OrderEvents.OrderEnded cancel(Caller caller, @Nullable String reason, Instant now) {
        close(OrderAction.CANCEL, caller, reason, now);
        return OrderTold.ended(this, dayOf(now), OrderEvents.EndCode.CANCELLED);
    }

    /**
     * Ends before its last day, or while it has none.
     *
     * @throws Problem {@code reason-required}; {@code field-invalid} for a day outside its time
     */
    OrderEvents.OrderEnded end(Caller caller, LocalDate day, @Nullable String reason, Instant now) {
        OrderLifecycle.TABLE.require(stateOn(now), OrderAction.END, caller, partiesOf(caller));
        if (day.isBefore(terms.start()) || day.isAfter(dayOf(now))) {
            throw Problem.at("/endedOn", CommonProblem.FIELD_INVALID, "Give a day from its start until today.");
        }
        close(OrderAction.END, caller, reason, now);
        acts.endedOn(day);
        return OrderTold.ended(this, day, OrderEvents.EndCode.ENDED);
    }

    /** Its referral was withdrawn before it was signed. */
    OrderEvents.OrderEnded lostItsReferral(String reason, Caller withdrawer, Instant now) {
        state = OrderLifecycle.TABLE.automatically(state, OrderAction.CANCEL);
        acts.closed(withdrawer, reason, now);
        return OrderTold.ended(this, dayOf(now), OrderEvents.EndCode.CANCELLED);
    }

    boolean isUnsigned() {
        return OrderLifecycle.TABLE.happens(state, OrderAction.CANCEL);
    }

    /** What its dates have brought about and nobody has told yet. */
    Optional<OrderEvents.OrderEnded> runOut(Instant now) {
        OrderState reached = stateOn(now);
        if (reached == state || (reached != OrderState.EXPIRED && reached != OrderState.ENDED)) {
            return Optional.empty();
        }
        state = reached;
        acts.closed(null, null, now);
        if (reached == OrderState.EXPIRED) {
            return Optional.of(OrderTold.ended(this, dayOf(now), OrderEvents.EndCode.EXPIRED));
        }
        LocalDate after = lastDay().plusDays(1);
        acts.endedOn(after);
        return Optional.of(OrderTold.ended(this, after, OrderEvents.EndCode.ENDED));
    }

    /** @throws Problem {@code reason-required}; {@code field-invalid}; {@code transition-refused} */
    void proposeTime(Caller caller, Instant dueAt, @Nullable String reason, Instant now) {
        OrderLifecycle.TABLE.require(stateOn(now), OrderAction.PROPOSE_TIME, caller, partiesOf(caller));
        times.propose(caller, dueAt, reason, now);
    }

    /** @throws Problem {@code transition-refused} once it is signed or closed, or when no time waits for an answer */
    void acceptTime(Caller caller, Instant now) {
        if (!isOpen()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", stateOn(now).name());
        }
        times.accept(caller, partiesOf(caller), now);
    }

    /** The state as it shows at this instant. */
    OrderState stateOn(Instant now) {
        if (state == OrderState.ISSUED && signBy != null && now.isAfter(signBy)) {
            return OrderLifecycle.TABLE.automatically(state, OrderAction.EXPIRE);
        }
        if (state != OrderState.SIGNED || dayOf(now).isBefore(terms.start())) {
            return state;
        }
        OrderState begun = OrderLifecycle.TABLE.automatically(state, OrderAction.BEGIN);
        boolean past = terms.end() != null && dayOf(now).isAfter(terms.end());
        return past ? OrderLifecycle.TABLE.automatically(begun, OrderAction.END) : begun;
    }

    /** Whether the agreed time for the signature passed without one. Only the signature, or a new agreement, clears it. */
    boolean isOverdue(Instant now) {
        return times.isOverdue(!isOpen(), now);
    }

    /** What this caller may do next. */
    List<String> actions(Caller caller, Instant now) {
        Set<String> actions =
                new LinkedHashSet<>(OrderLifecycle.TABLE.actions(stateOn(now), caller, partiesOf(caller)));
        if (times.dueAt() == null) {
            actions.remove(ActionCode.of(OrderAction.PROPOSE_TIME));
        } else if (isOpen()) {
            actions.addAll(times.actions(caller, partiesOf(caller)));
        }
        return List.copyOf(actions);
    }

    /** What the agreement is charged by once the order is signed. */
    SignedPrice signedPrice() {
        return new SignedPrice(id, placementId, agreementId, parties, terms.weeklyRate(), terms.start(), terms.end());
    }

    InOut inOut() {
        return InOut.of(parties.responsibleLa(), terms.hostLa());
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

    UUID placementId() {
        return placementId;
    }

    UUID agreementId() {
        return agreementId;
    }

    Parties parties() {
        return parties;
    }

    OrderTerms terms() {
        return terms;
    }

    AgreedTimes times() {
        return times;
    }

    @Nullable
    Instant signBy() {
        return signBy;
    }

    OrderActs acts() {
        return acts;
    }

    private boolean isOpen() {
        return state == OrderState.DRAFT || state == OrderState.ISSUED;
    }

    private LocalDate lastDay() {
        if (terms.end() == null) {
            throw new IllegalStateException("an open order does not run out");
        }
        return terms.end();
    }

    private void close(OrderAction action, Caller caller, @Nullable String reason, Instant now) {
        OrderState next = OrderLifecycle.TABLE.next(stateOn(now), action, caller, partiesOf(caller));
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        state = next;
        acts.closed(caller, reason, now);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformClock.LONDON);
    }
}
