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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** One rung that one task has reached: who was told, when, and whether they opened it. */
@Entity
@Table(name = "escalation")
class Escalation implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "task_id")
    private UUID taskId;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    @Enumerated(EnumType.STRING)
    private Told told;

    @Column(name = "told_person")
    private @Nullable String toldPerson;

    @Enumerated(EnumType.STRING)
    private TaskQueue queue;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    private String rule;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    /** For Hibernate. */
    protected Escalation() {}

    Escalation(TaskView task, Rung rung, Told told, @Nullable String person, Instant now) {
        this.id = Ids.next();
        this.taskId = task.id();
        this.organisation = task.ownerOrganisation();
        this.rung = rung;
        this.told = told;
        this.toldPerson = person;
        this.queue = task.queue();
        this.subjectType = task.subjectType();
        this.subjectId = task.subjectId();
        this.rule = task.rule();
        this.dueAt = task.dueAt();
        this.toldAt = now;
    }

    TaskEvents.TaskEscalated event() {
        return new TaskEvents.TaskEscalated(
                taskId, id, queue, subjectType, subjectId, rule, rung, organisation, told, dueAt, toldAt);
    }

    /**
     * Somebody who was told has opened it; the first counts.
     *
     * @throws Problem {@code forbidden} to everybody else of the organisation, {@code transition-refused} when it was
     *     opened
     */
    TaskEvents.EscalationOpened open(Caller caller, Instant now) {
        if (!concerns(caller)) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Those who were told open it.");
        }
        if (openedAt != null) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "It was opened already.")
                    .with("state", "OPENED")
                    .with("allowedActions", List.of());
        }
        openedAt = now;
        openedBy = caller.username();
        return new TaskEvents.EscalationOpened(taskId, id, rung, organisation, now);
    }

    private boolean concerns(Caller caller) {
        return caller.organisation().equals(organisation)
                && (toldPerson == null
                        ? caller.holdsAny(told.roles())
                        : caller.username().equals(toldPerson));
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(organisation);
    }

    EscalationView view(Caller caller) {
        return new EscalationView(
                id,
                version,
                taskId,
                rung,
                told,
                toldPerson,
                queue,
                subjectType,
                subjectId,
                rule,
                dueAt,
                toldAt,
                openedAt,
                openedBy,
                openedAt == null && concerns(caller) ? List.of("open") : List.of());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
