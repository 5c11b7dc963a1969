package uk.panauthority.placement.award;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.party.Party;

/** The choice of one home for one child without competition. Its evidence never changes after the proposal. */
@Entity
@Table(name = "direct_award")
class DirectAward implements Shared {

    /** Its call-off route, as orders name it. */
    static final String ROUTE = "DIRECT";

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private AwardState state;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Embedded
    private AwardNeed need;

    @ElementCollection
    @CollectionTable(name = "direct_award_candidate", joinColumns = @JoinColumn(name = "award_id"))
    @OrderColumn(name = "position")
    private List<Candidate> candidates = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "offers_declined", updatable = false)
    private List<DeclinedOffer> offersDeclined;

    @Embedded
    private AwardUnder under;

    @Embedded
    private AwardPrice price;

    @Embedded
    private AwardReview review;

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
            AwardNeed need,
            List<Candidate> candidates,
            List<DeclinedOffer> offersDeclined,
            AwardUnder under,
            AwardPrice price,
            LocalDate reviewOn,
            @Nullable String reviewBasis) {}

    static DirectAward propose(Proposal proposal, Caller caller, Instant now) {
        DirectAward award = new DirectAward();
        award.id = Ids.next();
        award.state = AwardLifecycle.TABLE.initial();
        award.responsibleLa = caller.organisation();
        award.need = proposal.need();
        award.candidates.addAll(proposal.candidates());
        award.offersDeclined = proposal.offersDeclined();
        award.under = proposal.under();
        award.price = proposal.price();
        award.review = AwardReview.planned(proposal.reviewOn(), proposal.reviewBasis());
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
        return new AwardEvents.DirectAwardApproved(
                id, under.systemId(), under.lotId(), need.reasonCode(), need.providerId(), review.firstOn());
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

    /** Uses the award up for one order. */
    void order(Caller caller) {
        state = AwardLifecycle.TABLE.next(state, AwardAction.ORDER, caller, partiesOf(caller));
    }

    /** Its review date has come; told once. */
    Optional<AwardEvents.DirectAwardReviewDue> fallDue(LocalDate today) {
        if (!review.isDueOn(today) || !AwardLifecycle.TABLE.happens(state, AwardAction.FALL_DUE)) {
            return Optional.empty();
        }
        state = AwardLifecycle.TABLE.automatically(state, AwardAction.FALL_DUE);
        return Optional.of(new AwardEvents.DirectAwardReviewDue(
                id,
                under.systemId(),
                under.lotId(),
                need.reasonCode(),
                need.providerId(),
                requireNonNull(review.nextOn())));
    }

    /**
     * Leaves it with the provider.
     *
     * @param next when it is looked at once more; null for no more
     * @throws Problem {@code self-approval} for the proposer; {@code reason-required}; {@code field-invalid}
     */
    void retain(Caller caller, @Nullable String reason, @Nullable LocalDate next, LocalDate today, Instant now) {
        AwardState to = reviewed(AwardAction.RETAIN, caller, reason);
        if (next != null && !next.isAfter(today)) {
            throw Problem.at("/nextReviewOn", CommonProblem.FIELD_INVALID, "The day is not ahead.");
        }
        review.held(caller, requireNonNull(reason), next, now);
        state = to;
    }

    /**
     * Opens the placement to competition.
     *
     * @throws Problem {@code self-approval} for the proposer; {@code reason-required}
     */
    void recompete(Caller caller, @Nullable String reason, Instant now) {
        AwardState to = reviewed(AwardAction.RECOMPETE, caller, reason);
        review.held(caller, requireNonNull(reason), null, now);
        state = to;
    }

    private AwardState reviewed(AwardAction action, Caller caller, @Nullable String reason) {
        AwardState to = AwardLifecycle.TABLE.next(state, action, caller, partiesOf(caller));
        if (caller.username().equals(proposedBy)) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return to;
    }

    /** What an order, or a new version of an agreement, takes over. */
    OrderBasis basis() {
        return new OrderBasis(
                id,
                need.referralId(),
                null,
                ROUTE,
                under.systemId(),
                under.lotId(),
                under.serviceCode(),
                childRef(),
                need.homeId(),
                responsibleLa,
                need.providerId(),
                price.weeklyRate());
    }

    /** Whether somebody has approved it, whatever became of it since. */
    boolean wasApproved() {
        return state != AwardState.PROPOSED && state != AwardState.REFUSED;
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
        return responsibleLa + "-" + need.childNumber();
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

    AwardNeed need() {
        return need;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    List<DeclinedOffer> offersDeclined() {
        return offersDeclined;
    }

    AwardUnder under() {
        return under;
    }

    AwardPrice price() {
        return price;
    }

    AwardReview review() {
        return review;
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
