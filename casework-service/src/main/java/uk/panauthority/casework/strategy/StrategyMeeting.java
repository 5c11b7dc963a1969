package uk.panauthority.casework.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.trigger.TriggerFacts;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** The meeting that one trigger asks for: arranged, held with its decisions, or found not needed. */
@Entity
@Table(name = "strategy_meeting")
class StrategyMeeting implements Shared {

    /** Casework section 4.1: clocks of others may differ from ours by this much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    @Column(name = "trigger_id")
    private UUID triggerId;

    @Column(name = "rule_code")
    private String ruleCode;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "required_at")
    private Instant requiredAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "arranged_for")
    private @Nullable Instant arrangedFor;

    @Column(name = "arranged_by")
    private @Nullable String arrangedBy;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "recorded_by")
    private @Nullable String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attendee> attendees;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Decision> decisions;

    @Column(name = "not_needed_reason")
    private @Nullable String notNeededReason;

    @Column(name = "not_needed_by")
    private @Nullable String notNeededBy;

    @Column(name = "not_needed_at")
    private @Nullable Instant notNeededAt;

    @Column(name = "trigger_withdrawn_at")
    private @Nullable Instant triggerWithdrawnAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected StrategyMeeting() {}

    /** The meeting that a trigger about a child asks for. */
    StrategyMeeting(TriggerFacts trigger, String childRef) {
        this.id = Ids.next();
        this.state = StrategyMeetingLifecycle.TABLE.initial();
        this.triggerId = trigger.triggerId();
        this.ruleCode = trigger.ruleCode();
        this.childRef = childRef;
        this.responsibleLa = trigger.authority();
        this.requiredAt = trigger.raisedAt();
        this.dueAt = trigger.dueAt();
        this.attendees = List.of();
        this.decisions = List.of();
        this.visibleTo = List.of(responsibleLa);
    }

    StrategyMeetingEvents.StrategyMeetingRequired required() {
        return new StrategyMeetingEvents.StrategyMeetingRequired(
                id, triggerId, ruleCode, childRef, responsibleLa, dueAt);
    }

    /**
     * Sets the time of the meeting, or another one.
     *
     * @throws Problem {@code times-inconsistent} when that time is past
     */
    void arrange(Instant at, Caller caller, Instant now) {
        MeetingState next =
                StrategyMeetingLifecycle.TABLE.next(state, MeetingAction.ARRANGE, caller, partiesOf(caller));
        if (at.isBefore(now.minus(SKEW))) {
            throw Problem.at("/at", CaseworkProblem.TIMES_INCONSISTENT, "A meeting is not arranged for the past.");
        }
        state = next;
        arrangedFor = at;
        arrangedBy = caller.username();
    }

    /**
     * The meeting has taken place.
     *
     * @throws Problem {@code decisions-missing} when it decided nothing; {@code times-inconsistent} when it lies in the
     *     future or before it was asked for, or a decision was due before it was made
     */
    StrategyMeetingEvents.StrategyMeetingHeld hold(
            Instant at, List<Attendee> present, List<Decision> decided, Caller caller, Instant now) {
        MeetingState next = StrategyMeetingLifecycle.TABLE.next(state, MeetingAction.HOLD, caller, partiesOf(caller));
        if (decided.isEmpty()) {
            throw Problem.of(CaseworkProblem.DECISIONS_MISSING);
        }
        if (at.isAfter(now.plus(SKEW)) || at.isBefore(requiredAt)) {
            throw Problem.at(
                    "/heldAt", CaseworkProblem.TIMES_INCONSISTENT, "It lies in the future, or before it was needed.");
        }
        LocalDate day = LocalDate.ofInstant(at, PlatformClock.LONDON);
        if (decided.stream().anyMatch(decision -> decision.by().isBefore(day))) {
            throw Problem.at(
                    "/decisions", CaseworkProblem.TIMES_INCONSISTENT, "A decision is not due before it is made.");
        }
        state = next;
        heldAt = at;
        recordedBy = caller.username();
        attendees = List.copyOf(present);
        decisions = List.copyOf(decided);
        return new StrategyMeetingEvents.StrategyMeetingHeld(
                id, triggerId, ruleCode, childRef, responsibleLa, at, dueAt, !at.isAfter(dueAt));
    }

    /**
     * A manager finds that no meeting is needed.
     *
     * @throws Problem {@code reason-required} without a reason
     */
    void notNeeded(@Nullable String reason, Caller caller, Instant now) {
        MeetingState next =
                StrategyMeetingLifecycle.TABLE.next(state, MeetingAction.NOT_NEEDED, caller, partiesOf(caller));
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why no meeting is needed.");
        }
        state = next;
        notNeededReason = reason;
        notNeededBy = caller.username();
        notNeededAt = now;
    }

    /** A correction removed the crossing: shown to those who decide, and nothing else. */
    void triggerWithdrawn(Instant at) {
        triggerWithdrawnAt = at;
    }

    /** The crossing is back; so is its due time. */
    void triggerReinstated(Instant due) {
        triggerWithdrawnAt = null;
        if (awaited()) {
            dueAt = due;
        }
    }

    boolean awaited() {
        return state == MeetingState.REQUIRED || state == MeetingState.ARRANGED;
    }

    Set<MeetingParty> partiesOf(Caller caller) {
        return caller.organisation().equals(responsibleLa) ? Set.of(MeetingParty.RESPONSIBLE) : Set.of();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    StrategyMeetingFacts facts() {
        return new StrategyMeetingFacts(
                id, state, childRef, responsibleLa, requiredAt, dueAt, heldAt, triggerWithdrawnAt);
    }

    StrategyMeetingView view(Caller caller) {
        return new StrategyMeetingView(
                id,
                state,
                version,
                triggerId,
                triggerWithdrawnAt != null,
                triggerWithdrawnAt,
                childRef,
                responsibleLa,
                new MeetingClock(ruleCode, MeetingClock.START_FACT, requiredAt, dueAt),
                arrangedFor,
                arrangedBy,
                heldAt,
                heldAt == null ? null : !heldAt.isAfter(dueAt),
                recordedBy,
                attendees,
                decisions,
                notNeededReason,
                notNeededBy,
                notNeededAt,
                StrategyMeetingLifecycle.TABLE.actions(state, caller, partiesOf(caller)));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID triggerId() {
        return triggerId;
    }

    String childRef() {
        return childRef;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    Instant dueAt() {
        return dueAt;
    }

    String ruleCode() {
        return ruleCode;
    }
}
