package uk.panauthority.casework.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.identity.Ids;

/**
 * Opens and closes tasks in the transaction of the record that needs them. Whoever acts may open a task for another
 * organisation and close it again, without being able to read that organisation's queue.
 */
@ApplicationScoped
public class TaskService {

    private final EntityManager entities;
    private final EscalationLadders ladders;
    private final Clock clock;

    public TaskService(EntityManager entities, EscalationLadders ladders, Clock clock) {
        this.entities = entities;
        this.ladders = ladders;
        this.clock = clock;
    }

    /**
     * Opens a task; does nothing when the same organisation already has it open for this subject.
     *
     * @param subjectType the kind of record, for example {@code police-notification}
     * @param childRef the child concerned, or null when that is not known
     * @param dueAt when somebody must have acted
     * @param rule code of the rule that the due time comes from
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(
            TaskQueue queue,
            String ownerOrganisation,
            String subjectType,
            String subjectId,
            @Nullable String childRef,
            Instant dueAt,
            String rule,
            TaskPriority priority) {
        Instant now = clock.instant();
        EscalationLadders.Ladder ladder = ladders.of(rule, now, dueAt);
        recordFirst();
        // No conflict target: naming one would need the right to read the other organisation's row.
        entities.createNativeQuery("""
                        insert into work_task (id, queue, owner_organisation, subject_type, subject_id, child_ref,
                            due_at, rule, priority, state, opened_at, source_fact, next_rung, next_rung_at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7, ?8, ?9, 'OPEN', ?10, ?11, ?12, ?13)
                        on conflict do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, queue.name())
                .setParameter(3, ownerOrganisation)
                .setParameter(4, subjectType)
                .setParameter(5, subjectId)
                .setParameter(6, childRef)
                .setParameter(7, Timestamp.from(dueAt))
                .setParameter(8, rule)
                .setParameter(9, priority.name())
                .setParameter(10, Timestamp.from(now))
                .setParameter(11, ladder.sourceFact())
                .setParameter(12, Rung.OWNER.name())
                .setParameter(13, Timestamp.from(ladder.dueSoonAt()))
                .executeUpdate();
    }

    /** Closes the task of every organisation that has it open for this subject; does nothing when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(TaskQueue queue, String subjectType, String subjectId) {
        close(Set.of(queue), subjectType, subjectId);
    }

    /** Closes the tasks of all these queues for this subject, in one go. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(Set<TaskQueue> queues, String subjectType, String subjectId) {
        if (queues.isEmpty()) {
            return;
        }
        recordFirst();
        DatabaseCall.value(
                entities,
                "select close_tasks(?1, ?2, ?3, ?4)",
                queues.stream().map(TaskQueue::name).toArray(String[]::new),
                subjectType,
                subjectId,
                Timestamp.from(clock.instant()));
    }

    /** Whoever works on a record and its tasks locks the record first; two who did it in different order would block each other. */
    private void recordFirst() {
        entities.flush();
    }
}
