package uk.panauthority.placement.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.money.Absence;
import uk.panauthority.placement.money.FundingShare;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.Retainer;
import uk.panauthority.placement.money.RetainerBand;
import uk.panauthority.placement.money.RunningCharge;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * One priced element of an agreement (M5). What it says never changes; it may only be ended, suspended and resumed, and
 * that never on nights that the ledger holds (M6). Two changes at once are told apart by its version.
 */
@Entity
@Table(name = "price_line")
class PriceLine implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private PriceLineState state;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Embedded
    private Parties parties;

    @Enumerated(EnumType.STRING)
    @Column(name = "line_type", updatable = false)
    private LineType type;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PriceUnit unit;

    @Column(updatable = false)
    private BigDecimal quantity;

    @Column(updatable = false)
    private Money amount;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "review_on", updatable = false)
    private @Nullable LocalDate reviewOn;

    @Column(name = "charge_departure_day", updatable = false)
    private boolean chargeDepartureDay;

    @Column(updatable = false)
    private @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<FundingShare> funding;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<RetainerBand> retainer;

    @Column(updatable = false)
    private @Nullable UUID replaces;

    @Column(updatable = false)
    private @Nullable UUID corrects;

    @Column(name = "proposed_by", updatable = false)
    private @Nullable String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "approvals_needed", updatable = false)
    private int approvalsNeeded;

    @Column(name = "approval_rule", updatable = false)
    private String approvalRule;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Approval> approvals;

    @Column(name = "refused_by")
    private @Nullable String refusedBy;

    @Column(name = "refused_at")
    private @Nullable Instant refusedAt;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Suspension> suspensions;

    @Column(name = "charged_through")
    private @Nullable LocalDate chargedThrough;

    protected PriceLine() {}

    /** The price of a signed order; the award that it rests on was approved, so it needs no approval of its own. */
    static PriceLine ofOrder(LineParties of, PriceLineTerms terms, Instant now) {
        PriceLine line = line(of, terms, new ApprovalLimits.Needed(0, "The award that the order rests on"), now);
        line.state = PriceLineState.APPROVED;
        return line;
    }

    static PriceLine propose(
            LineParties of, PriceLineTerms terms, ApprovalLimits.Needed needed, Caller caller, Instant now) {
        PriceLine line = line(of, terms, needed, now);
        line.proposedBy = caller.username();
        return line;
    }

    private static PriceLine line(LineParties of, PriceLineTerms terms, ApprovalLimits.Needed needed, Instant now) {
        PriceLine line = new PriceLine();
        line.id = Ids.next();
        line.state = PriceLineLifecycle.TABLE.initial();
        line.agreementId = of.agreementId();
        line.placementId = of.placementId();
        line.orderId = of.orderId();
        line.parties = of.parties();
        line.type = terms.type();
        line.unit = terms.unit();
        line.quantity = terms.quantity();
        line.amount = terms.amount();
        line.startsOn = terms.startsOn();
        line.endsOn = terms.endsOn();
        line.reviewOn = terms.reviewOn();
        line.chargeDepartureDay = terms.chargeDepartureDay();
        line.description = terms.description();
        line.funding = terms.funding();
        line.retainer = terms.retainer();
        line.replaces = terms.replaces();
        line.corrects = terms.corrects();
        line.proposedAt = now;
        line.approvalsNeeded = needed.approvals();
        line.approvalRule = needed.rule();
        line.approvals = List.of();
        line.suspensions = List.of();
        return line;
    }

    /**
     * One approver says yes. Above that approver's limit the line waits for the next one, who is another person (M8).
     *
     * @return whether the line is approved now
     * @throws Problem {@code self-approval} when it is the proposer, or one who has approved already
     */
    boolean approve(Caller caller, Instant now) {
        PriceLineLifecycle.TABLE.require(state, PriceLineAction.APPROVE, caller, partiesOf(caller));
        if (isOwnWork(caller)) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        List<Approval> more = new ArrayList<>(approvals);
        more.add(new Approval(caller.username(), now));
        boolean enough = more.size() >= approvalsNeeded;
        state = PriceLineLifecycle.TABLE.next(
                state,
                PriceLineAction.APPROVE,
                enough ? PriceLineState.APPROVED : PriceLineState.PROPOSED,
                caller,
                partiesOf(caller));
        approvals = List.copyOf(more);
        return enough;
    }

    /**
     * Says no; the proposal is closed for good.
     *
     * @throws Problem {@code reason-required}
     */
    void refuse(Caller caller, @Nullable String reason, Instant now) {
        PriceLineState next = PriceLineLifecycle.TABLE.next(state, PriceLineAction.REFUSE, caller, partiesOf(caller));
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why it is refused.");
        }
        state = next;
        refusedBy = caller.username();
        refusedAt = now;
        refusalReason = reason;
    }

    /**
     * Ends the line before its time; on its first day it comes to nothing.
     *
     * @throws Problem {@code line-charged} when nights from that day on are in the ledger
     */
    void end(Caller caller, LocalDate day) {
        PriceLineLifecycle.TABLE.require(state, PriceLineAction.END, caller, partiesOf(caller));
        endOn(day, "/endsOn");
    }

    /**
     * Ends the line because another one takes its place (M6).
     *
     * @throws Problem {@code line-charged}
     */
    void makeWayFor(PriceLine next) {
        endOn(next.startsOn, "/startsOn");
    }

    /** Judges whether the line could end on this day. */
    void requireEndable(LocalDate day, String pointer) {
        if (day.isBefore(startsOn) || (endsOn != null && !day.isBefore(endsOn))) {
            throw Problem.at(pointer, CommonProblem.FIELD_INVALID, "The line does not hold on that day.");
        }
        requireUncharged(day);
    }

    /**
     * Suspends the line (M7).
     *
     * @throws Problem {@code charge-overlap} when a retainer would be paid for nights that are charged in full;
     *     {@code line-charged} when such nights would cost nothing
     */
    void suspend(Caller caller, LocalDate from, @Nullable LocalDate until, boolean retained, Instant now) {
        PriceLineLifecycle.TABLE.require(state, PriceLineAction.SUSPEND, caller, partiesOf(caller));
        requireSuspendable(from, until, retained);
        if (chargedThrough != null && from.isBefore(chargedThrough) && retained) {
            throw Problem.of(PlacementProblem.CHARGE_OVERLAP, "Nights of it are charged in full.")
                    .with("chargedThrough", chargedThrough);
        }
        requireUncharged(from);
        List<Suspension> more = new ArrayList<>(suspensions);
        more.add(new Suspension(Ids.next(), from, until, retained, caller.username(), now));
        suspensions = List.copyOf(more);
    }

    /**
     * Ends the open suspension: from this night on the line is charged in full again.
     *
     * @throws Problem {@code line-charged}
     */
    void resume(Caller caller, LocalDate day) {
        PriceLineLifecycle.TABLE.require(state, PriceLineAction.RESUME, caller, partiesOf(caller));
        Suspension open = openSuspension()
                .orElseThrow(() -> Problem.of(CommonProblem.TRANSITION_REFUSED)
                        .with("state", state.name())
                        .with("allowedActions", actions(caller)));
        if (!day.isAfter(open.startsOn())) {
            throw Problem.at("/resumesOn", CommonProblem.FIELD_INVALID, "The day is not after the first night away.");
        }
        requireUncharged(day);
        suspensions =
                suspensions.stream().map(s -> s.equals(open) ? s.until(day) : s).toList();
    }

    /** The ledger now holds its nights before this day. */
    void chargedUntil(LocalDate day) {
        if (chargedThrough == null || chargedThrough.isBefore(day)) {
            chargedThrough = day;
        }
    }

    /** The nights of its price and retainers during a stay; of a sum paid once its one day, whoever lives where. */
    List<RunningSum> sums(LocalDate arrived, @Nullable LocalDate departed) {
        if (unit == PriceUnit.ONCE) {
            return List.of(new RunningSum(id, null, type, nights(), this::once));
        }
        RunningCharge running = running(nightsDuring(arrived, departed));
        List<RunningSum> sums = new ArrayList<>();
        sums.add(new RunningSum(id, null, type, running.charged(), running::price));
        for (Suspension suspension : suspensions) {
            if (suspension.retained()) {
                Absence absence = absence(suspension);
                Nights away = running.charged().and(suspension.nights());
                sums.add(new RunningSum(
                        id, suspension.id(), LineType.RETAINER, away, part -> running.retainer(absence, part)));
            }
        }
        return sums;
    }

    /** Its nights during a stay; of a sum paid once its one day. */
    Nights nightsDuring(LocalDate arrived, @Nullable LocalDate departed) {
        return unit == PriceUnit.ONCE ? nights() : nights().and(Nights.ofStay(arrived, departed, chargeDepartureDay));
    }

    Nights nights() {
        return new Nights(startsOn, endsOn);
    }

    /** The runs of nights on which it charges its price or a retainer. */
    List<Nights> chargingNights() {
        List<Nights> free = suspensions.stream()
                .filter(s -> !s.retained())
                .map(Suspension::nights)
                .sorted(Comparator.comparing(Nights::from))
                .toList();
        List<Nights> runs = new ArrayList<>();
        LocalDate from = startsOn;
        for (Nights gap : free) {
            if (gap.from().isAfter(from)) {
                runs.add(nights().and(new Nights(from, gap.from())));
            }
            if (gap.to() == null) {
                return runs;
            }
            from = gap.to();
        }
        runs.add(nights().and(new Nights(from, null)));
        return runs;
    }

    /** Whether it is approved, holds on this night and is not suspended. */
    boolean isLiveOn(LocalDate night) {
        Nights one = new Nights(night, night.plusDays(1));
        return state == PriceLineState.APPROVED
                && nights().meets(one)
                && suspensions.stream().noneMatch(s -> s.nights().meets(one));
    }

    BigDecimal weekEquivalent() {
        return unit.weekEquivalent(amount, quantity);
    }

    /** What this caller may do next: the table's actions, less those that would be refused. */
    List<String> actions(Caller caller) {
        List<String> actions = new ArrayList<>(PriceLineLifecycle.TABLE.actions(state, caller, partiesOf(caller)));
        if (isOwnWork(caller)) {
            actions.remove(ActionCode.of(PriceLineAction.APPROVE));
        }
        if (unit == PriceUnit.ONCE || openSuspension().isPresent()) {
            actions.remove(ActionCode.of(PriceLineAction.SUSPEND));
        }
        if (openSuspension().isEmpty()) {
            actions.remove(ActionCode.of(PriceLineAction.RESUME));
        }
        return actions;
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

    PriceLineState state() {
        return state;
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID placementId() {
        return placementId;
    }

    UUID orderId() {
        return orderId;
    }

    Parties parties() {
        return parties;
    }

    LineType type() {
        return type;
    }

    PriceUnit unit() {
        return unit;
    }

    BigDecimal quantity() {
        return quantity;
    }

    Money amount() {
        return amount;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    LocalDate reviewOn() {
        return reviewOn;
    }

    boolean chargeDepartureDay() {
        return chargeDepartureDay;
    }

    @Nullable
    String description() {
        return description;
    }

    List<FundingShare> funding() {
        return funding;
    }

    List<RetainerBand> retainer() {
        return retainer;
    }

    @Nullable
    UUID replaces() {
        return replaces;
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    @Nullable
    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    int approvalsNeeded() {
        return approvalsNeeded;
    }

    String approvalRule() {
        return approvalRule;
    }

    List<Approval> approvals() {
        return approvals;
    }

    @Nullable
    String refusedBy() {
        return refusedBy;
    }

    @Nullable
    Instant refusedAt() {
        return refusedAt;
    }

    @Nullable
    String refusalReason() {
        return refusalReason;
    }

    List<Suspension> suspensions() {
        return suspensions;
    }

    @Nullable
    LocalDate chargedThrough() {
        return chargedThrough;
    }

    private Set<Party> partiesOf(Caller caller) {
        return parties.of(caller.organisation());
    }

    private boolean isOwnWork(Caller caller) {
        return caller.username().equals(proposedBy)
                || approvals.stream().anyMatch(a -> a.by().equals(caller.username()));
    }

    private void endOn(LocalDate day, String pointer) {
        requireEndable(day, pointer);
        endsOn = day;
    }

    private void requireUncharged(LocalDate day) {
        if (chargedThrough != null && day.isBefore(chargedThrough)) {
            throw Problem.of(PlacementProblem.LINE_CHARGED).with("chargedThrough", chargedThrough);
        }
    }

    private void requireSuspendable(LocalDate from, @Nullable LocalDate until, boolean retained) {
        if (unit == PriceUnit.ONCE) {
            throw Problem.at("/startsOn", CommonProblem.FIELD_INVALID, "What is paid once is not suspended.");
        }
        if (until != null && !until.isAfter(from)) {
            throw Problem.at("/endsOn", CommonProblem.FIELD_INVALID, "The end is not after the start.");
        }
        Nights nights = new Nights(from, until);
        // The absence may have begun under the line that this one replaced: its nights count from its own first one.
        if (!nights.meets(nights())) {
            throw Problem.at("/startsOn", CommonProblem.FIELD_INVALID, "The line does not hold on these nights.");
        }
        if (suspensions.stream().anyMatch(s -> s.nights().meets(nights))) {
            throw Problem.at(
                    "/startsOn", CommonProblem.FIELD_INVALID, "The line is suspended on nights of it already.");
        }
        if (retained && retainer.isEmpty()) {
            throw Problem.at("/retained", CommonProblem.FIELD_INVALID, "The line names no retainer.");
        }
    }

    private Optional<Suspension> openSuspension() {
        return suspensions.stream().filter(s -> s.endsOn() == null).findFirst();
    }

    private RunningCharge running(Nights charged) {
        return new RunningCharge(
                weekEquivalent(),
                charged,
                suspensions.stream().map(this::absence).toList());
    }

    private Absence absence(Suspension suspension) {
        return new Absence(suspension.nights(), suspension.retained() ? new Retainer(retainer) : null);
    }

    private Money once(Nights part) {
        return part.meets(nights())
                ? new Money(amount.amount().multiply(quantity).setScale(2, RoundingMode.HALF_UP))
                : Money.ZERO;
    }
}
