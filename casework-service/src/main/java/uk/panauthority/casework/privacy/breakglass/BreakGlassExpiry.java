package uk.panauthority.casework.privacy.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.timer.TimedWork;

/** Ends emergencies whose time is over. Reading has ended with the minute itself; this makes it a state. */
@ApplicationScoped
public class BreakGlassExpiry implements TimedWork {

    private final BreakGlassRepository repository;
    private final AuditTrail audit;

    public BreakGlassExpiry(BreakGlassRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "break-glass-expiry";
    }

    @Override
    public int run(Instant now, int limit) {
        List<BreakGlass> over = repository.over(now, limit);
        for (BreakGlass glass : over) {
            glass.expire();
            audit.record(AuditEntry.done(
                            "expire", BreakGlassService.SUBJECT, glass.id().toString())
                    .concerning(glass.visibleTo())
                    .about(Set.of(glass.childRef())));
        }
        return over.size();
    }
}
