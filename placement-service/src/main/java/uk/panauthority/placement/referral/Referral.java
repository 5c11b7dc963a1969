package uk.panauthority.placement.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.referral.ReferralEvents.Outcome;

/**
 * The search for a home for one child, from draft to end. It knows the numbers of its document's versions and who is
 * invited, and nothing of what the document says but how soon a home is needed.
 */
@Entity
@Table(name = "referral")
class Referral implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(name = "child_number", updatable = false)
    private String childNumber;

    /** Number of the approved version that holds. */
    @Column(name = "current_number")
    private @Nullable Integer currentNumber;

    /** Number of the version that waits for its approval. */
    @Column(name = "draft_number")
    private @Nullable Integer draftNumber;

    @Column(name = "needed_by")
    private @Nullable String neededBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] invited;

    @Column(name = "drafted_by", updatable = false)
    private String draftedBy;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "placement_id")
    private @Nullable UUID placementId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ActualPlacement outcome;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    protected Referral() {}

    static Referral draft(String childNumber, Caller caller, Instant now) {
        Referral referral = new Referral();
        referral.id = Ids.next();
        referral.state = ReferralLifecycle.TABLE.initial();
        referral.responsibleLa = caller.organisation();
        referral.childNumber = childNumber;
        referral.draftNumber = 1;
        referral.invited = new String[0];
        referral.draftedBy = caller.username();
        referral.draftedAt = now;
        return referral;
    }

    /**
     * Asks whether the document may be changed.
     *
     * @return number of the version to change
     * @throws Problem {@code version-required} when all that there is has been published
     */
    int requireEdit(Caller caller) {
        ReferralLifecycle.TABLE.require(state, ReferralAction.EDIT, caller, partiesOf(caller));
        if (draftNumber == null) {
            throw Problem.of(PlacementProblem.VERSION_REQUIRED).with("referralVersion", requiredNumber());
        }
        return draftNumber;
    }

    /**
     * Begins the next version of what is published.
     *
     * @return its number
     * @throws Problem {@code reason-required}; {@code transition-refused} while one is waiting for its approval
     */
    int beginVersion(Caller caller, @Nullable String reason) {
        ReferralLifecycle.TABLE.require(state, ReferralAction.BEGIN_VERSION, caller, partiesOf(caller));
        if (draftNumber != null) {
            throw refused("A version is waiting for its approval.", caller);
        }
        requireReason(reason);
        draftNumber = requiredNumber() + 1;
        return draftNumber;
    }

    /**
     * Asks whether the version that waits may be approved.
     *
     * @return its number
     * @throws Problem {@code transition-refused} when none waits
     */
    int requireApproval(Caller caller) {
        ReferralLifecycle.TABLE.require(state, ReferralAction.APPROVE, caller, partiesOf(caller));
        if (draftNumber == null) {
            throw refused("No version is waiting for its approval.", caller);
        }
        return draftNumber;
    }

    /** Makes the version that waited the one that holds. */
    ReferralEvents approve(Caller caller, String neededByCode) {
        int approved = requireApproval(caller);
        state = ReferralLifecycle.TABLE.next(state, ReferralAction.APPROVE, caller, partiesOf(caller));
        boolean first = currentNumber == null;
        currentNumber = approved;
        draftNumber = null;
        neededBy = neededByCode;
        return first
                ? new ReferralEvents.ReferralApproved(id, approved, childRef(), neededByCode)
                : new ReferralEvents.ReferralVersioned(id, approved, childRef(), neededByCode);
    }

    /** @throws Problem {@code referral-not-approved} for a draft */
    void search(Caller caller) {
        if (state == ReferralState.DRAFT && partiesOf(caller).contains(Party.RESPONSIBLE)) {
            throw Problem.of(PlacementProblem.REFERRAL_NOT_APPROVED);
        }
        state = ReferralLifecycle.TABLE.next(state, ReferralAction.SEARCH, caller, partiesOf(caller));
    }

    /** @throws Problem {@code reason-required} */
    void hold(Caller caller, @Nullable String reason) {
        ReferralState next = ReferralLifecycle.TABLE.next(state, ReferralAction.HOLD, caller, partiesOf(caller));
        closingReason = requireReason(reason);
        state = next;
    }

    void resume(Caller caller) {
        state = ReferralLifecycle.TABLE.next(state, ReferralAction.RESUME, caller, partiesOf(caller));
        closingReason = null;
    }

    /** @return false when the provider is invited already */
    boolean invite(Caller caller, String providerId) {
        ReferralLifecycle.TABLE.require(state, ReferralAction.INVITE, caller, partiesOf(caller));
        if (isInvited(providerId)) {
            return false;
        }
        invited = Stream.concat(Stream.of(invited), Stream.of(providerId)).toArray(String[]::new);
        return true;
    }

    /** @throws Problem {@code reason-required} */
    String requireRaise(Caller caller, @Nullable String reason) {
        ReferralLifecycle.TABLE.require(state, ReferralAction.RAISE_LEVEL, caller, partiesOf(caller));
        return requireReason(reason);
    }

    boolean canBePlaced() {
        return ReferralLifecycle.TABLE.happens(state, ReferralAction.PLACE);
    }

    /** The child has arrived; only the provider of the home goes on reading. */
    ReferralEvents.ReferralClosed placed(ActualPlacement.Start start, Instant now) {
        state = ReferralLifecycle.TABLE.automatically(state, ReferralAction.PLACE);
        placementId = start.placementId();
        outcome = ActualPlacement.of(start);
        closedAt = now;
        invited = isInvited(start.providerId()) ? new String[] {start.providerId()} : new String[0];
        return closed(Outcome.PLACED);
    }

    void recordOutcome(Caller caller, ReferralRequests.Outcome recorded) {
        state = ReferralLifecycle.TABLE.next(state, ReferralAction.RECORD_OUTCOME, caller, partiesOf(caller));
        if (outcome == null) {
            throw new IllegalStateException("a placed referral has an outcome");
        }
        outcome = outcome.with(recorded, caller.username());
    }

    /**
     * Gives the search up.
     *
     * @throws Problem {@code reason-required}
     */
    ReferralEvents.ReferralClosed close(Caller caller, @Nullable String reason, Instant now) {
        return end(ReferralAction.CLOSE, Outcome.UNMET, caller, reason, now);
    }

    /** @throws Problem {@code reason-required} */
    ReferralEvents.ReferralClosed withdraw(Caller caller, @Nullable String reason, Instant now) {
        return end(ReferralAction.WITHDRAW, Outcome.WITHDRAWN, caller, reason, now);
    }

    /** What this caller may do next; neither an edit nor an approval where no version is waiting for it. */
    List<String> actionsFor(Caller caller) {
        Set<String> pointless = new HashSet<>();
        if (draftNumber == null) {
            pointless.addAll(Set.of(ActionCode.of(ReferralAction.EDIT), ActionCode.of(ReferralAction.APPROVE)));
        } else {
            pointless.add(ActionCode.of(ReferralAction.BEGIN_VERSION));
        }
        return ReferralLifecycle.TABLE.actions(state, caller, partiesOf(caller)).stream()
                .filter(code -> !pointless.contains(code))
                .toList();
    }

    /** An authority that runs homes of its own and invites itself stays the responsible one. */
    Set<Party> partiesOf(Caller caller) {
        if (caller.organisation().equals(responsibleLa)) {
            return EnumSet.of(Party.RESPONSIBLE);
        }
        return isInvited(caller.organisation()) ? EnumSet.of(Party.PROVIDER) : EnumSet.noneOf(Party.class);
    }

    @Override
    public Set<String> visibleTo() {
        Set<String> all = new HashSet<>(List.of(invited));
        all.add(responsibleLa);
        return Set.copyOf(all);
    }

    /** The child's reference in every service: the authority and its own number of the child. */
    String childRef() {
        return responsibleLa + "-" + childNumber;
    }

    private ReferralEvents.ReferralClosed end(
            ReferralAction action, Outcome how, Caller caller, @Nullable String reason, Instant now) {
        ReferralState next = ReferralLifecycle.TABLE.next(state, action, caller, partiesOf(caller));
        closingReason = requireReason(reason);
        closedBy = caller.username();
        closedAt = now;
        invited = new String[0];
        state = next;
        return closed(how);
    }

    private ReferralEvents.ReferralClosed closed(Outcome how) {
        return new ReferralEvents.ReferralClosed(id, currentNumber == null ? 0 : currentNumber, childRef(), how);
    }

    private boolean isInvited(String organisation) {
        return List.of(invited).contains(organisation);
    }

    private Problem refused(String why, Caller caller) {
        return Problem.of(CommonProblem.TRANSITION_REFUSED, why)
                .with("state", state.name())
                .with("allowedActions", actionsFor(caller));
    }

    private static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return reason;
    }

    private int requiredNumber() {
        if (currentNumber == null) {
            throw new IllegalStateException("no version is approved");
        }
        return currentNumber;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ReferralState state() {
        return state;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    String childNumber() {
        return childNumber;
    }

    @Nullable
    Integer currentNumber() {
        return currentNumber;
    }

    @Nullable
    Integer draftNumber() {
        return draftNumber;
    }

    @Nullable
    String neededBy() {
        return neededBy;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    UUID placementId() {
        return placementId;
    }

    @Nullable
    ActualPlacement outcome() {
        return outcome;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closingReason() {
        return closingReason;
    }
}
