package uk.panauthority.placement.stepdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Counts a step-down as sustained when its weeks are full and the child has not left before. */
@ApplicationScoped
public class StepDownsLast implements TimedWork {

    private final StepDownRepository repository;
    private final AuditTrail audit;

    public StepDownsLast(StepDownRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "step-downs-last";
    }

    @Override
    public int run(Instant now, int limit) {
        List<StepDown> full = repository.full(LocalDate.ofInstant(now, PlatformClock.LONDON), limit);
        full.forEach(step -> {
            step.lasts();
            audit.record(AuditEntry.done("sustain", "step-down", step.id().toString())
                    .concerning(step.visibleTo()));
        });
        return full.size();
    }
}
