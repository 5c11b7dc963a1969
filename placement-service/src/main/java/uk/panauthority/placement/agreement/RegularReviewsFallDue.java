package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Opens the regular review of an agreement in time before its day. */
@ApplicationScoped
public class RegularReviewsFallDue implements TimedWork {

    private final AgreementRepository repository;
    private final Outbox outbox;
    private final AuditTrail audit;

    public RegularReviewsFallDue(AgreementRepository repository, Outbox outbox, AuditTrail audit) {
        this.repository = repository;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "regular-ipa-reviews";
    }

    @Override
    public int run(Instant now, int limit) {
        List<Agreement> due = repository.reviewsDue(LocalDate.ofInstant(now, PlatformClock.LONDON), limit);
        due.forEach(agreement -> {
            agreement.fallDue(now).ifPresent(outbox::publish);
            audit.record(
                    AuditEntry.done("open-review", "agreement", agreement.id().toString())
                            .concerning(agreement.visibleTo()));
        });
        return due.size();
    }
}
