package uk.panauthority.placement.award;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.problem.PlacementProblem;

/** The choice of one home for one child without competition. Its evidence never changes after the proposal. */
@Entity
@Table(name = "direct_award")
class DirectAward implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private AwardState state;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(name = "child_number")
    private String childNumber;

    @Column(name = "home_id")
    private UUID homeId;

    @Column(name = "referral_id", updatable = false)
    private @Nullable UUID referralId;

    @Column(name = "referral_number", updatable = false)
    private @Nullable Integer referralNumber;

    @Column(name = "provider_id")
    private String providerId;

    @Column(name = "reason_code")
    private String reasonCode;

    @Column(name = "reason_text")
    private @Nullable String reasonText;

    @ElementCollection
    @CollectionTable(name = "direct_award_candidate", joinColumns = @JoinColumn(name = "award_id"))
    @OrderColumn(name = "position")
    private List<Candidate> candidates = new ArrayList<>();

    @Column(name = "need_and_risk")
    private String needAndRisk;

    @Column(name = "weekly_rate")
    private Money weeklyRate;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "review_basis")
    private @Nullable String reviewBasis;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    protected DirectAward() {}

    /** A proposal whose evidence is complete and whose codes are valid. */
    record Proposal(
            String childNumber,
            UUID homeId,
            String providerId,
            @Nullable UUID referralId,
            @Nullable Integer referralNumber,
            String reasonCode,
            @Nullable String reasonText,
            List<Candidate> candidates,
            String needAndRisk,
            Money weeklyRate,
            LocalDate reviewOn,
            @Nullable String reviewBasis) {}

    static DirectAward propose(Proposal proposal, Caller caller, Instant now) {
        DirectAward award = new DirectAward();
        award.id = Ids.next();
        award.state = AwardLifecycle.TABLE.initial();
        award.responsibleLa = caller.organisation();
        award.childNumber = proposal.childNumber();
        award.homeId = proposal.homeId();
        award.providerId = proposal.providerId();
        award.referralId = proposal.referralId();
        award.referralNumber = proposal.referralNumber();
        award.reasonCode = proposal.reasonCode();
        award.reasonText = proposal.reasonText();
        award.candidates.addAll(proposal.candidates());
        award.needAndRisk = proposal.needAndRisk();
        award.weeklyRate = proposal.weeklyRate();
        award.reviewOn = proposal.reviewOn();
        award.reviewBasis = proposal.reviewBasis();
        award.proposedBy = caller.username();
        award.proposedAt = now;
        return award;
    }

    /**
     * A second person says yes.
     *
     * @throws Problem {@code self-approval} when it is the proposer
     */
    AwardEvents.DirectAwardApproved approve(Caller caller, Instant now) {
        AwardState next = AwardLifecycle.TABLE.next(state, AwardAction.APPROVE, caller, partiesOf(caller));
        if (caller.username().equals(proposedBy)) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        decide(next, caller, now);
        return new AwardEvents.DirectAwardApproved(id, reasonCode, providerId, reviewOn);
    }

    /**
     * Says no; the proposal is closed for good.
     *
     * @throws Problem {@code reason-required}
     */
    void refuse(Caller caller, @Nullable String reason, Instant now) {
        AwardState next = AwardLifecycle.TABLE.next(state, AwardAction.REFUSE, caller, partiesOf(caller));
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why it is refused.");
        }
        decide(next, caller, now);
        refusalReason = reason;
    }

    /**
     * Uses the award up for one order.
     *
     * @throws Problem {@code award-missing} when it is not approved, or has its order
     */
    void order(Caller caller) {
        if (state != AwardState.APPROVED) {
            throw Problem.of(PlacementProblem.AWARD_MISSING);
        }
        state = AwardLifecycle.TABLE.next(state, AwardAction.ORDER, caller, partiesOf(caller));
    }

    Set<Party> partiesOf(Caller caller) {
        return caller.organisation().equals(responsibleLa) ? Set.of(Party.RESPONSIBLE) : Set.of();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    /** The child's reference in every service: the authority and its own number of the child. */
    String childRef() {
        return responsibleLa + "-" + childNumber;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AwardState state() {
        return state;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    String childNumber() {
        return childNumber;
    }

    UUID homeId() {
        return homeId;
    }

    String providerId() {
        return providerId;
    }

    @Nullable
    UUID referralId() {
        return referralId;
    }

    @Nullable
    Integer referralNumber() {
        return referralNumber;
    }

    String reasonCode() {
        return reasonCode;
    }

    @Nullable
    String reasonText() {
        return reasonText;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    String needAndRisk() {
        return needAndRisk;
    }

    Money weeklyRate() {
        return weeklyRate;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    @Nullable
    String reviewBasis() {
        return reviewBasis;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
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
    String refusalReason() {
        return refusalReason;
    }

    private void decide(AwardState next, Caller caller, Instant now) {
        state = next;
        decidedBy = caller.username();
        decidedAt = now;
    }
}
