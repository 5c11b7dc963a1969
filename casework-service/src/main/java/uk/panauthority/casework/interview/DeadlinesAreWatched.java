package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.timer.TimedWork;

/**
 * Deadlines of interviews draw near and pass although nobody touches the record: the breach is noted and the news is
 * published, once for each episode and deadline.
 */
@ApplicationScoped
public class DeadlinesAreWatched implements TimedWork {

    private final InterviewRepository interviews;
    private final InterviewUpkeep upkeep;
    private final InterviewClocks clocks;
    private final Outbox outbox;
    private final AuditTrail audit;

    public DeadlinesAreWatched(
            InterviewRepository interviews,
            InterviewUpkeep upkeep,
            InterviewClocks clocks,
            Outbox outbox,
            AuditTrail audit) {
        this.interviews = interviews;
        this.upkeep = upkeep;
        this.clocks = clocks;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "interview-deadlines";
    }

    @Override
    public int run(Instant now, int limit) {
        List<ReturnHomeInterview> due = interviews.noticesDue(now, limit);
        due.forEach(interview -> look(interview, now));
        return due.size();
    }

    private void look(ReturnHomeInterview interview, Instant now) {
        List<ClockNotice> notices = interview.clock().due(interview.coverage().counting(), clocks::dueSoonAt, now);
        interview.clock().said(notices);
        for (ClockNotice notice : notices) {
            outbox.publish(
                    switch (notice.kind()) {
                        case DUE_SOON -> InterviewEvents.InterviewDueSoon.of(interview, notice);
                        case OVERDUE -> InterviewEvents.InterviewOverdue.of(interview, notice);
                    });
            audit.record(AuditEntry.done(
                            "clock", InterviewService.SUBJECT, interview.id().toString())
                    .because(notice.kind().name())
                    .concerning(interview.visibleTo()));
        }
        upkeep.changed(interview, now);
    }
}
