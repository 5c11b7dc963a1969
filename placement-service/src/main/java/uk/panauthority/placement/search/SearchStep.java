package uk.panauthority.placement.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
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
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.search.SearchEvents.SearchStepClosed;
import uk.panauthority.placement.search.SearchEvents.SearchStepOpened;

/** One rung of one referral's cascade. */
@Entity
@Table(name = "search_step")
class SearchStep implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "responsible_la", updatable = false)
    private String responsibleLa;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    private StepState state;

    /** The version of the referral for which it was opened. */
    @Column(name = "referral_number")
    private @Nullable Integer referralNumber;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "skip_reason")
    private @Nullable String skipReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CandidateOutcome> outcomes;

    @Column(name = "home_id")
    private @Nullable UUID homeId;

    protected SearchStep() {}

    static SearchStep plan(UUID referralId, String responsibleLa, int position, String code) {
        SearchStep step = new SearchStep();
        step.id = Ids.next();
        step.referralId = referralId;
        step.responsibleLa = responsibleLa;
        step.position = position;
        step.code = code;
        step.state = StepLifecycle.TABLE.initial();
        step.outcomes = List.of();
        return step;
    }

    /**
     * Opens the rung for a version of the referral.
     *
     * @throws Problem {@code cascade-order}
     */
    SearchStepOpened open(Caller caller, List<SearchStep> all, int number, boolean parallel, Instant now) {
        StepState next = StepLifecycle.TABLE.next(state, StepAction.OPEN, caller, partiesOf(caller));
        Cascade.requireOpening(this, all, parallel);
        state = next;
        referralNumber = number;
        openedBy = caller.username();
        openedAt = now;
        return new SearchStepOpened(referralId, code);
    }

    /** @throws Problem {@code reason-required} */
    SearchStepClosed skip(Caller caller, @Nullable String reason, Instant now) {
        StepState next = StepLifecycle.TABLE.next(state, StepAction.SKIP, caller, partiesOf(caller));
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        skipReason = reason;
        return closed(next, caller.username(), now);
    }

    /**
     * Nothing came of the rung.
     *
     * @param listed the homes that its last search listed
     * @throws Problem {@code reason-required} with the homes that have none
     */
    SearchStepClosed exhaust(Caller caller, List<UUID> listed, List<CandidateOutcome> reasons, Instant now) {
        StepState next = StepLifecycle.TABLE.next(state, StepAction.EXHAUST, caller, partiesOf(caller));
        List<UUID> given = reasons.stream().map(CandidateOutcome::homeId).toList();
        List<UUID> silent =
                listed.stream().filter(home -> !given.contains(home)).toList();
        if (!silent.isEmpty()) {
            throw Problem.at("/candidates", CommonProblem.REASON_REQUIRED, "Each candidate has a reason.")
                    .with("homeIds", silent);
        }
        outcomes = List.copyOf(reasons);
        return closed(next, caller.username(), now);
    }

    /** A home of this rung is awarded. */
    SearchStepClosed succeed(UUID awardedHome, Caller caller, Instant now) {
        homeId = awardedHome;
        return closed(StepLifecycle.TABLE.automatically(state, StepAction.AWARD), caller.username(), now);
    }

    boolean isOpen() {
        return state == StepState.OPEN;
    }

    /** Whether it is on record, with an approver or a reason of its own, why this home was not used. */
    boolean saysWhyNot(UUID home) {
        return state == StepState.SKIPPED
                || outcomes.stream().anyMatch(o -> o.homeId().equals(home));
    }

    Set<Party> partiesOf(Caller caller) {
        return caller.organisation().equals(responsibleLa) ? Set.of(Party.RESPONSIBLE) : Set.of();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    private SearchStepClosed closed(StepState next, String by, Instant now) {
        state = next;
        closedBy = by;
        closedAt = now;
        return new SearchStepClosed(referralId, code, next);
    }

    SearchViews.Step view(Caller caller) {
        return new SearchViews.Step(
                id,
                state,
                version,
                StepLifecycle.TABLE.actions(state, caller, partiesOf(caller)),
                referralId,
                position,
                code,
                referralNumber,
                openedBy,
                openedAt,
                closedBy,
                closedAt,
                skipReason,
                outcomes,
                homeId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID referralId() {
        return referralId;
    }

    int position() {
        return position;
    }

    String code() {
        return code;
    }

    StepState state() {
        return state;
    }

    @Nullable
    Integer referralNumber() {
        return referralNumber;
    }
}
