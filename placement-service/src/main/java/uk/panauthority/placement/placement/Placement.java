package uk.panauthority.placement.placement;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * A child's living in one home. Nights run from the day of arrival to the day before departure. That they do not overlap
 * those of the child's other placements is guarded by the database alone, where it holds for writers at the same time.
 */
@Entity
@Table(name = "placement")
class Placement implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private PlacementState state;

    @Column(name = "child_ref", updatable = false)
    private String childRef;

    @Embedded
    private Parties parties;

    @Column(name = "host_la", updatable = false)
    private String hostLa;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(name = "expected_start", updatable = false)
    private LocalDate expectedStart;

    @Column(name = "expected_end", updatable = false)
    private @Nullable LocalDate expectedEnd;

    @Column(name = "order_due_at", updatable = false)
    private @Nullable Instant orderDueAt;

    @Column(name = "order_signed")
    private boolean orderSigned;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "started_on")
    private @Nullable LocalDate startedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "end_explanation")
    @SuppressWarnings("UnusedVariable") // for those who read the record
    private @Nullable String endExplanation;

    @Column(name = "end_narrative")
    private @Nullable String endNarrative;

    @Column(name = "end_learning")
    private @Nullable String endLearning;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "statutory_codes")
    private List<StatutoryCodes> codes = List.of();

    @Column(name = "bed_claim_id")
    private @Nullable UUID bedClaimId;

    protected Placement() {}

    static Placement plan(PlannedPlacement plan) {
        Placement placement = new Placement();
        placement.id = plan.placementId();
        placement.state = PlacementLifecycle.TABLE.initial();
        placement.childRef = plan.childRef();
        placement.parties = plan.parties();
        placement.hostLa = plan.hostLa();
        placement.homeId = plan.homeId();
        placement.orderId = plan.orderId();
        placement.agreementId = plan.agreementId();
        placement.expectedStart = plan.start();
        placement.expectedEnd = plan.end();
        placement.orderDueAt = plan.orderDueAt();
        return placement;
    }

    /** The provider has signed the order. */
    void orderSigned() {
        orderSigned = true;
    }

    /**
     * The order came to nothing; a child who lives there already goes on living there.
     *
     * @return whether the child never came
     */
    boolean orderFellThrough() {
        if (PlacementLifecycle.TABLE.happens(state, PlacementAction.CANCEL)) {
            state = PlacementLifecycle.TABLE.automatically(state, PlacementAction.CANCEL);
        }
        return startedOn == null;
    }

    /**
     * The child has arrived.
     *
     * @param upperTier the authority in which the home's postcode lies; null while the directory has it not
     * @throws Problem {@code order-required} when no order covers the day; an emergency order may be signed later
     */
    PlacementEvents.PlacementStarted start(Caller caller, Instant arrivedAt, @Nullable String upperTier, Instant now) {
        PlacementState next =
                PlacementLifecycle.TABLE.next(state, PlacementAction.START, caller, parties.of(caller.organisation()));
        LocalDate arrivedOn = dayOf(arrivedAt);
        if (!isCovered(arrivedOn)) {
            throw Problem.of(PlacementProblem.ORDER_REQUIRED).with("orderId", orderId);
        }
        if (arrivedAt.isAfter(now)) {
            throw Problem.at("/arrivedAt", CommonProblem.FIELD_INVALID, "The time is in the future.");
        }
        state = next;
        startedAt = arrivedAt;
        startedOn = arrivedOn;
        return new PlacementEvents.PlacementStarted(
                id,
                childRef,
                homeId,
                parties.providerId(),
                parties.responsibleLa(),
                hostLa,
                inOut(upperTier),
                arrivedAt);
    }

    void sleepsIn(UUID bedClaim) {
        bedClaimId = bedClaim;
    }

    /** The child did not come. */
    PlacementEvents.PlacementNotArrived notArrived(Caller caller) {
        state = PlacementLifecycle.TABLE.next(
                state, PlacementAction.NOT_ARRIVED, caller, parties.of(caller.organisation()));
        return new PlacementEvents.PlacementNotArrived(
                id, childRef, homeId, parties.providerId(), parties.responsibleLa(), hostLa, expectedStart);
    }

    /**
     * The child has left.
     *
     * @param latest the last day that may be named
     * @throws Problem {@code end-reason-required}; {@code end-date-invalid}; {@code code-not-valid}; {@code reason-required}
     *     for a breakdown from which nothing is said to be learnt
     */
    PlacementEvents.PlacementEnded end(
            Caller caller, PlacementRequests.End request, EndReasons reasons, LocalDate latest) {
        PlacementState next =
                PlacementLifecycle.TABLE.next(state, PlacementAction.END, caller, parties.of(caller.organisation()));
        String reason = request.reasonCode();
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reasonCode", PlacementProblem.END_REASON_REQUIRED, "Give a reason code.");
        }
        LocalDate day = request.endedOn();
        if (day == null || startedOn == null || day.isBefore(startedOn) || day.isAfter(latest)) {
            throw Problem.at("/endedOn", PlacementProblem.END_DATE_INVALID, "Give a day from the start until today.");
        }
        if (!reasons.isValid(reason, day)) {
            throw Problem.at("/reasonCode", CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid then.");
        }
        String learning = request.learning();
        if (reasons.isBreakdown(reason, day) && (learning == null || learning.isBlank())) {
            throw Problem.at(
                    "/learning", CommonProblem.REASON_REQUIRED, "Say what is to be learnt from the breakdown.");
        }
        state = next;
        endedOn = day;
        endReason = reason;
        endExplanation = request.explanation();
        endNarrative = request.narrative();
        endLearning = learning;
        return new PlacementEvents.PlacementEnded(
                id, childRef, homeId, parties.providerId(), parties.responsibleLa(), hostLa, day, reason);
    }

    /**
     * Takes the codes of the statutory return. Codes with the same first day are replaced.
     *
     * @throws Problem {@code field-invalid} for a day on which the child does not live here
     */
    void code(Caller caller, StatutoryCodes told) {
        PlacementState next =
                PlacementLifecycle.TABLE.next(state, PlacementAction.CODE, caller, parties.of(caller.organisation()));
        codes = CodeHistory.with(codes, told, startedOn, endedOn);
        state = next;
    }

    /**
     * A temporary move is over: the codes before it hold again.
     *
     * @throws Problem {@code field-invalid} when the codes are of no temporary move, or the day cannot be
     */
    void cameBack(StatutoryCodes away, LocalDate day) {
        codes = CodeHistory.back(codes, away, day, endedOn);
    }

    /** What the statutory return needs of it; empty before the arrival. */
    Optional<Stay> stay() {
        return Optional.ofNullable(startedOn)
                .map(began -> new Stay(
                        id, childRef, parties.responsibleLa(), homeId, hostLa, began, endedOn, endReason, codes));
    }

    List<StatutoryCodes> codes() {
        return codes;
    }

    @Nullable
    String endNarrative() {
        return endNarrative;
    }

    @Nullable
    String endLearning() {
        return endLearning;
    }

    @Nullable
    InOut inOut(@Nullable String upperTier) {
        return InOut.ofKnown(parties.responsibleLa(), upperTier);
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

    PlacementState state() {
        return state;
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

    UUID orderId() {
        return orderId;
    }

    UUID agreementId() {
        return agreementId;
    }

    LocalDate expectedStart() {
        return expectedStart;
    }

    @Nullable
    LocalDate expectedEnd() {
        return expectedEnd;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    @Nullable
    UUID bedClaimId() {
        return bedClaimId;
    }

    private boolean isCovered(LocalDate day) {
        boolean stillRuns = expectedEnd == null || !day.isAfter(expectedEnd);
        return stillRuns && (orderSigned || orderDueAt != null);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformClock.LONDON);
    }
}
