package uk.panauthority.placement.charge;

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
import uk.panauthority.placement.money.Nights;
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

    @Embedded
    private PriceLineTerms terms;

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
        line.terms = terms;
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
        endOn(next.terms.startsOn(), "/startsOn");
    }

    /** Judges whether the line could end on this day. */
    void requireEndable(LocalDate day, String pointer) {
        LocalDate endsOn = terms.endsOn();
        if (day.isBefore(terms.startsOn()) || (endsOn != null && !day.isBefore(endsOn))) {
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
        Suspension next = new Suspension(Ids.next(), from, until, retained, caller.username(), now);
        Suspensions more = all().with(next, terms);
        if (chargedThrough != null && from.isBefore(chargedThrough) && retained) {
            throw Problem.of(PlacementProblem.CHARGE_OVERLAP, "Nights of it are charged in full.")
                    .with("chargedThrough", chargedThrough);
        }
        requireUncharged(from);
        suspensions = more.all();
    }

    /**
     * Ends the open suspension: from this night on the line is charged in full again.
     *
     * @throws Problem {@code line-charged}
     */
    void resume(Caller caller, LocalDate day) {
        PriceLineLifecycle.TABLE.require(state, PriceLineAction.RESUME, caller, partiesOf(caller));
        Suspension open = all().open()
                .orElseThrow(() -> Problem.of(CommonProblem.TRANSITION_REFUSED)
                        .with("state", state.name())
                        .with("allowedActions", actions(caller)));
        Suspensions ended = all().ending(open, day);
        requireUncharged(day);
        suspensions = ended.all();
    }

    /** The ledger now holds its nights before this day. */
    void chargedUntil(LocalDate day) {
        if (chargedThrough == null || chargedThrough.isBefore(day)) {
            chargedThrough = day;
        }
    }

    /** The nights of its price and retainers during a stay; of a sum paid once its one day, whoever lives where. */
    List<RunningSum> sums(LocalDate arrived, @Nullable LocalDate departed) {
        if (terms.isPaidOnce()) {
            return List.of(new RunningSum(id, null, type(), terms.nights(), this::once));
        }
        RunningCharge running =
                new RunningCharge(terms.weekEquivalent(), nightsDuring(arrived, departed), all().absences(terms));
        List<RunningSum> sums = new ArrayList<>();
        sums.add(new RunningSum(id, null, type(), running.charged(), running::price));
        for (Suspension suspension : suspensions) {
            if (suspension.retained()) {
                Absence absence = Suspensions.absence(suspension, terms);
                Nights away = running.charged().and(suspension.nights());
                sums.add(new RunningSum(
                        id, suspension.id(), LineType.RETAINER, away, part -> running.retainer(absence, part)));
            }
        }
        return sums;
    }

    /** Its nights during a stay; of a sum paid once its one day. */
    Nights nightsDuring(LocalDate arrived, @Nullable LocalDate departed) {
        return terms.isPaidOnce()
                ? terms.nights()
                : terms.nights().and(Nights.ofStay(arrived, departed, terms.chargeDepartureDay()));
    }

    /** The runs of nights on which it charges its price or a retainer. */
    List<Nights> chargingNights() {
        return all().chargingRuns(terms.nights());
    }

    /** Whether it is approved, holds on this night and is not suspended. */
    boolean isLiveOn(LocalDate night) {
        Nights one = new Nights(night, night.plusDays(1));
        return state == PriceLineState.APPROVED && terms.nights().meets(one) && !all().meet(one);
    }

    /** What this caller may do next: the table's actions, less those that would be refused. */
    List<String> actions(Caller caller) {
        List<String> actions = new ArrayList<>(PriceLineLifecycle.TABLE.actions(state, caller, partiesOf(caller)));
        if (isOwnWork(caller)) {
            actions.remove(ActionCode.of(PriceLineAction.APPROVE));
        }
        if (terms.isPaidOnce() || all().open().isPresent()) {
            actions.remove(ActionCode.of(PriceLineAction.SUSPEND));
        }
        if (all().open().isEmpty()) {
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

    PriceLineTerms terms() {
        return terms;
    }

    LineType type() {
        return terms.type();
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
        terms = terms.endingOn(day);
    }

    private void requireUncharged(LocalDate day) {
        if (chargedThrough != null && day.isBefore(chargedThrough)) {
            throw Problem.of(PlacementProblem.LINE_CHARGED).with("chargedThrough", chargedThrough);
        }
    }

    private Suspensions all() {
        return new Suspensions(suspensions);
    }

    private Money once(Nights part) {
        return part.meets(terms.nights()) ? terms.sum() : Money.ZERO;
    }
}
