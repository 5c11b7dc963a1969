package uk.panauthority.casework.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A task as it is read. Rows are written by {@link TaskService} alone, past the session: hence immutable. */
@Entity
@Immutable
@Table(name = "work_task")
class WorkTask {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private TaskQueue queue;

    @Column(name = "owner_organisation")
    private String ownerOrganisation;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "child_ref")
    private @Nullable String childRef;

    @Column(name = "due_at")
    private Instant dueAt;

    private String rule;

    @Enumerated(EnumType.STRING)
    private TaskPriority priority;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected WorkTask() {}

    UUID id() {
        return id;
    }

    TaskView view() {
        return new TaskView(
                id,
                queue,
                ownerOrganisation,
                subjectType,
                subjectId,
                childRef,
                dueAt,
                rule,
                priority,
                state,
                openedAt,
                closedAt);
    }
}
