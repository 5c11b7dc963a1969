package uk.panauthority.placement.stepdown;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.placement.PlacementView;
import uk.panauthority.placement.problem.PlacementProblem;

/** The move of one child to less intensive care. That the child has come there is followed by the database. */
@Entity
@Table(name = "step_down")
class StepDown implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private StepDownState state;

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(name = "child_ref", updatable = false)
    private String childRef;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(name = "service_code", updatable = false)
    private String serviceCode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Readiness readiness;

    @Column(name = "old_weekly", updatable = false)
    private Money oldWeekly;

    @Column(name = "expected_weekly", updatable = false)
    private @Nullable Money expectedWeekly;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "suggested_by", updatable = false)
    private String suggestedBy;

    @Column(name = "suggested_at", updatable = false)
    private Instant suggestedAt;

    @Column(name = "childs_views")
    private @Nullable String childsViews;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "referral_id")
    private @Nullable UUID referralId;

    @Column(name = "referred_by")
    private @Nullable String referredBy;

    @Column(name = "referred_at")
    private @Nullable Instant referredAt;

    /** This and what follows from the new placement is written by the database. */
    @Column(name = "new_placement_id", insertable = false, updatable = false)
    private @Nullable UUID newPlacementId;

    @Column(name = "new_agreement_id", insertable = false, updatable = false)
    private @Nullable UUID newAgreementId;

    @Column(name = "placed_on", insertable = false, updatable = false)
    private @Nullable LocalDate placedOn;

    @Column(name = "left_on", insertable = false, updatable = false)
    private @Nullable LocalDate leftOn;

    @Column(name = "sustained_weeks", updatable = false)
    private int sustainedWeeks;

    @Column(name = "sustained_from", insertable = false, updatable = false)
    private @Nullable LocalDate sustainedFrom;

    protected StepDown() {}

    static StepDown suggest(
            PlacementView from,
            StepDownRequests.Suggest said,
            Readiness readiness,
            Money oldWeekly,
            int sustainedWeeks,
            Caller caller,
            Instant now) {
        StepDown step = new StepDown();
        step.id = Ids.next();
        step.state = StepDownLifecycle.TABLE.initial();
        step.placementId = from.id();
        step.agreementId = from.agreementId();
        step.childRef = from.childRef();
        step.responsibleLa = from.responsibleLa();
        step.serviceCode = said.serviceCode();
        step.readiness = readiness;
        step.oldWeekly = oldWeekly;
        step.expectedWeekly = said.expectedWeekly();
        step.reason = said.reason();
        step.sustainedWeeks = sustainedWeeks;
        step.suggestedBy = caller.username();
        step.suggestedAt = now;
        return step;
    }

    /** @throws Problem {@code views-required} */
    void accept(Caller caller, StepDownRequests.Decide decision, Instant now) {
        decide(StepDownAction.ACCEPT, caller, decision, now);
    }

    /** @throws Problem {@code views-required}; {@code reason-required} */
    void decline(Caller caller, StepDownRequests.Decide decision, Instant now) {
        StepDownLifecycle.TABLE.require(state, StepDownAction.DECLINE, caller, partiesOf(caller));
        requireViews(decision);
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        decide(StepDownAction.DECLINE, caller, decision, now);
    }

    /** A referral has been made of it. */
    void refer(Caller caller, UUID referral, Instant now) {
        state = StepDownLifecycle.TABLE.next(state, StepDownAction.REFER, caller, partiesOf(caller));
        referralId = referral;
        referredBy = caller.username();
        referredAt = now;
    }

    /** The child has lived there long enough. */
    void lasts() {
        state = StepDownLifecycle.TABLE.automatically(state, StepDownAction.SUSTAIN);
    }

    /** The day on which the weeks are full; null before the child has come. */
    @Nullable
    LocalDate sustainedFrom() {
        return sustainedFrom;
    }

    Set<Party> partiesOf(Caller caller) {
        return caller.organisation().equals(responsibleLa) ? Set.of(Party.RESPONSIBLE) : Set.of();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    private void decide(StepDownAction action, Caller caller, StepDownRequests.Decide decision, Instant now) {
        StepDownState next = StepDownLifecycle.TABLE.next(state, action, caller, partiesOf(caller));
        requireViews(decision);
        state = next;
        childsViews = decision.childsViews();
        decisionReason = decision.reason();
        decidedBy = caller.username();
        decidedAt = now;
    }

    private static void requireViews(StepDownRequests.Decide decision) {
        if (decision.childsViews() == null || decision.childsViews().isBlank()) {
            throw Problem.at("/childsViews", PlacementProblem.VIEWS_REQUIRED, "Record what the child says of it.");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    StepDownState state() {
        return state;
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

    String responsibleLa() {
        return responsibleLa;
    }

    String serviceCode() {
        return serviceCode;
    }

    Readiness readiness() {
        return readiness;
    }

    Money oldWeekly() {
        return oldWeekly;
    }

    @Nullable
    Money expectedWeekly() {
        return expectedWeekly;
    }

    String reason() {
        return reason;
    }

    String suggestedBy() {
        return suggestedBy;
    }

    Instant suggestedAt() {
        return suggestedAt;
    }

    @Nullable
    String childsViews() {
        return childsViews;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    UUID referralId() {
        return referralId;
    }

    @Nullable
    UUID newPlacementId() {
        return newPlacementId;
    }

    @Nullable
    UUID newAgreementId() {
        return newAgreementId;
    }

    @Nullable
    LocalDate placedOn() {
        return placedOn;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }
}
