package uk.panauthority.placement.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Tells when a direct award is to be looked at again. */
@ApplicationScoped
public class AwardReviewsFallDue implements TimedWork {

    private final AwardRepository repository;
    private final Outbox outbox;
    private final AuditTrail audit;

    public AwardReviewsFallDue(AwardRepository repository, Outbox outbox, AuditTrail audit) {
        this.repository = repository;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "direct-award-reviews";
    }

    @Override
    public int run(Instant now, int limit) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        List<DirectAward> due = repository.reviewsDue(today, limit);
        due.forEach(award -> {
            award.fallDue(today).ifPresent(outbox::publish);
            audit.record(AuditEntry.done("fall-due", "direct-award", award.id().toString())
                    .concerning(award.visibleTo()));
        });
        return due.size();
    }
}
