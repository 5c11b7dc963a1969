package uk.panauthority.casework.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Work that waits for a person. Opened and closed past the session by {@link TaskService}, for whichever organisation;
 * here is what its owner does with it, and the ladder it goes up.
 */
@Entity
@Table(name = "work_task")
class WorkTask implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TaskQueue queue;

    @Column(name = "owner_organisation", updatable = false)
    private String ownerOrganisation;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_id", updatable = false)
    private String subjectId;

    @Column(name = "child_ref", updatable = false)
    private @Nullable String childRef;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(updatable = false)
    private String rule;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TaskPriority priority;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TaskState state;

    @Column(name = "source_fact", updatable = false)
    private String sourceFact;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "closed_at", updatable = false)
    private @Nullable Instant closedAt;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Handover> handovers;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_rung")
    private @Nullable Rung nextRung;

    @Column(name = "next_rung_at")
    private @Nullable Instant nextRungAt;

    /** For Hibernate. */
    protected WorkTask() {}

    /**
     * The caller takes it on.
     *
     * @throws Problem {@code transition-refused} when somebody has it: it is handed over, not taken away
     */
    void claim(Caller caller, Instant now) {
        TaskLifecycle.TABLE.require(state, TaskAction.CLAIM, caller, partiesOf(caller));
        if (claimedBy != null) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Somebody works on this already.")
                    .with("state", state.name())
                    .with("allowedActions", actionsOf(caller));
        }
        claimedBy = caller.username();
        claimedAt = now;
    }

    /**
     * Another person takes it over, or the queue gets it back. By whoever has it, or a manager.
     *
     * @throws Problem {@code forbidden} to others
     */
    void handOver(@Nullable String to, String noteReference, Caller caller, Instant now) {
        TaskLifecycle.TABLE.require(state, TaskAction.HAND_OVER, caller, partiesOf(caller));
        if (!mayHandOver(caller)) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Whoever has a task hands it over, or a manager does.");
        }
        handovers = Stream.concat(
                        handovers.stream(),
                        Stream.of(new Handover(claimedBy, to, noteReference, caller.username(), now)))
                .toList();
        claimedBy = to;
        claimedAt = to == null ? null : now;
    }

    /** Goes up one rung: tells whom the rung names, and says when the next is reached. */
    Escalation escalate(EscalationLadders ladders, @Nullable String seniorManager, Instant now) {
        Rung rung = Objects.requireNonNull(nextRung, "a task is escalated while it has a rung left");
        Told told = told(rung, seniorManager);
        String person = switch (told) {
            case CLAIMANT -> claimedBy;
            case SENIOR_MANAGER -> seniorManager;
            case QUEUE, TEAM_MANAGER -> null;
        };
        nextRung = rung == Rung.SENIOR_MANAGER ? null : Rung.values()[rung.ordinal() + 1];
        nextRungAt = nextRung == null ? null : ladder(ladders).at(nextRung);
        return new Escalation(view(now, ladders, null), rung, told, person, now);
    }

    private Told told(Rung rung, @Nullable String seniorManager) {
        return switch (rung) {
            case OWNER -> claimedBy == null ? Told.QUEUE : Told.CLAIMANT;
            case MANAGER -> Told.TEAM_MANAGER;
            case SENIOR_MANAGER -> seniorManager == null ? Told.TEAM_MANAGER : Told.SENIOR_MANAGER;
        };
    }

    private boolean mayHandOver(Caller caller) {
        return caller.username().equals(claimedBy) || caller.holdsAny(Set.of("TEAM_MANAGER", "INTERVIEW_COORDINATOR"));
    }

    private List<String> actionsOf(Caller caller) {
        return TaskLifecycle.TABLE.actions(state, caller, partiesOf(caller)).stream()
                .filter(action -> !action.equals(ActionCode.of(TaskAction.CLAIM)) || claimedBy == null)
                .filter(action -> !action.equals(ActionCode.of(TaskAction.HAND_OVER)) || mayHandOver(caller))
                .toList();
    }

    private Set<TaskParty> partiesOf(Caller caller) {
        return caller.organisation().equals(ownerOrganisation) ? Set.of(TaskParty.OWNER) : Set.of();
    }

    private EscalationLadders.Ladder ladder(EscalationLadders ladders) {
        return ladders.of(rule, openedAt, dueAt);
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(ownerOrganisation);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String owner() {
        return ownerOrganisation;
    }

    TaskEvents.TaskHandedOver handedOver(Instant at) {
        return new TaskEvents.TaskHandedOver(id, queue, ownerOrganisation, subjectType, subjectId, at);
    }

    /**
     * The task as its owner sees it.
     *
     * @param caller whose actions are shown; null when nobody in particular looks
     */
    TaskView view(Instant now, EscalationLadders ladders, @Nullable Caller caller) {
        return new TaskView(
                id,
                version,
                queue,
                ownerOrganisation,
                subjectType,
                subjectId,
                childRef,
                dueAt,
                rule,
                sourceFact,
                state == TaskState.OPEN ? ladder(ladders).clock(now) : null,
                priority,
                state,
                openedAt,
                closedAt,
                claimedBy,
                claimedAt,
                handovers,
                caller == null ? List.of() : actionsOf(caller));
    }
}
