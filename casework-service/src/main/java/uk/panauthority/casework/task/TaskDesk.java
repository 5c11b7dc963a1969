package uk.panauthority.casework.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** What people do at the queues of their own organisation: look, take on, hand over. */
@ApplicationScoped
public class TaskDesk {

    private static final String SUBJECT = "task";

    private final TaskRepository tasks;
    private final EscalationLadders ladders;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public TaskDesk(
            TaskRepository tasks,
            EscalationLadders ladders,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.ladders = ladders;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tasks of the caller's own organisation, newest first. */
    @Transactional
    Page<TaskView> list(@Nullable TaskQueue queue, @Nullable TaskState state, boolean mine, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<TaskView> found = Page.of(
                tasks.ofOwner(caller.organisation(), queue, state, mine ? caller.username() : null, page),
                page,
                WorkTask::id,
                task -> task.view(clock.instant(), ladders, caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                found.items().stream().map(task -> task.id().toString()).toList(),
                found.items().stream()
                        .flatMap(task -> Stream.ofNullable(task.childRef()))
                        .collect(Collectors.toSet())));
        return found;
    }

    @Transactional
    TaskView get(UUID id) {
        TaskView task = access.visible(tasks.findByIdOptional(id), currentCaller.get())
                .view(clock.instant(), ladders, currentCaller.get());
        audit.record(AuditEntry.read("read", SUBJECT, id.toString())
                .about(Stream.ofNullable(task.childRef()).collect(Collectors.toSet())));
        return task;
    }

    @Transactional
    TaskView claim(UUID id, VersionTag tag) {
        WorkTask task = loaded(id, tag);
        task.claim(currentCaller.get(), clock.instant());
        return saved(task, "claim");
    }

    @Transactional
    TaskView handOver(UUID id, VersionTag tag, TaskRequests.HandOver handOver) {
        WorkTask task = loaded(id, tag);
        task.handOver(handOver.to(), handOver.noteReference(), currentCaller.get(), clock.instant());
        outbox.publish(task.handedOver(clock.instant()));
        return saved(task, "hand-over");
    }

    private WorkTask loaded(UUID id, VersionTag tag) {
        WorkTask task = access.visible(tasks.findByIdOptional(id), currentCaller.get());
        tag.mustMatch(task.version());
        return task;
    }

    private TaskView saved(WorkTask task, String action) {
        tasks.flush();
        audit.record(AuditEntry.done(action, SUBJECT, task.id().toString()));
        return task.view(clock.instant(), ladders, currentCaller.get());
    }
}
