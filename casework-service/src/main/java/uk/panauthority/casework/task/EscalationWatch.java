package uk.panauthority.casework.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Takes tasks up their ladders as their time runs out: tells whom each rung names, and writes down that it did. */
@ApplicationScoped
public class EscalationWatch implements TimedWork {

    private final TaskRepository tasks;
    private final EscalationRepository escalations;
    private final SeniorManagerRepository seniorManagers;
    private final EscalationLadders ladders;
    private final Outbox outbox;
    private final AuditTrail audit;

    public EscalationWatch(
            TaskRepository tasks,
            EscalationRepository escalations,
            SeniorManagerRepository seniorManagers,
            EscalationLadders ladders,
            Outbox outbox,
            AuditTrail audit) {
        this.tasks = tasks;
        this.escalations = escalations;
        this.seniorManagers = seniorManagers;
        this.ladders = ladders;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "task-escalation";
    }

    @Override
    public int run(Instant now, int limit) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        List<WorkTask> due = tasks.reachingARung(now, limit);
        // Each question makes Hibernate look through all that this round has changed: one for each owner is enough.
        Map<String, Optional<String>> seniors = new HashMap<>();
        for (WorkTask task : due) {
            String senior = seniors.computeIfAbsent(task.owner(), owner -> seniorManagers.on(today, owner))
                    .orElse(null);
            Escalation escalation = task.escalate(ladders, senior, now);
            escalations.persist(escalation);
            outbox.publish(escalation.event());
            audit.record(
                    AuditEntry.done("escalate", "task", task.id().toString()).concerning(escalation.visibleTo()));
        }
        return due.size();
    }
}
