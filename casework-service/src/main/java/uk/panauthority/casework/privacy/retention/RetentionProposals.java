package uk.panauthority.casework.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.panauthority.casework.privacy.retention.ErasureRepository.DueChild;
import uk.panauthority.casework.privacy.retention.RetentionPeriods.ChildRecord;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Proposes what has been kept long enough. Time erases nothing: people decide. */
@ApplicationScoped
public class RetentionProposals implements TimedWork {

    /** A month to look at it: nothing is lost by waiting. */
    private static final int DECIDE_WITHIN_DAYS = 30;

    private final ErasureRepository repository;
    private final RetentionPeriods periods;
    private final TaskService tasks;
    private final AuditTrail audit;

    public RetentionProposals(
            ErasureRepository repository, RetentionPeriods periods, TaskService tasks, AuditTrail audit) {
        this.repository = repository;
        this.periods = periods;
        this.tasks = tasks;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "retention-proposals";
    }

    @Override
    public int run(Instant now, int limit) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        int proposed = 0;
        for (ChildRecord type : ChildRecord.values()) {
            proposed += propose(type, now, today, limit - proposed);
        }
        return proposed;
    }

    private int propose(ChildRecord type, Instant now, LocalDate today, int limit) {
        List<DueChild> due =
                repository.due(type == ChildRecord.LOOKED_AFTER_CHILD, periods.bornUntil(type, today), limit).stream()
                        .filter(child ->
                                !periods.dueOn(type, child.born(), today).isAfter(today))
                        .toList();
        for (DueChild child : due) {
            Erasure erasure = new Erasure(
                    child.childRef(),
                    child.authority(),
                    ErasureGround.RETENTION_DUE,
                    type.name(),
                    periods.dueOn(type, child.born(), today),
                    now);
            repository.persistAndFlush(erasure);
            tasks.open(
                    TaskQueue.RETENTION_DUE,
                    child.authority(),
                    ErasureService.SUBJECT,
                    erasure.id().toString(),
                    child.childRef(),
                    today.plusDays(DECIDE_WITHIN_DAYS)
                            .atStartOfDay(PlatformClock.LONDON)
                            .toInstant(),
                    type.name(),
                    TaskPriority.LOW);
            audit.record(AuditEntry.done(
                            "propose", ErasureService.SUBJECT, erasure.id().toString())
                    .concerning(Set.of(child.authority()))
                    .about(Set.of(child.childRef())));
        }
        return due.size();
    }
}
