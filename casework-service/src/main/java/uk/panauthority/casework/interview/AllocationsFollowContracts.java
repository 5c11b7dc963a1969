package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import uk.panauthority.casework.interviewer.ContractEnding;
import uk.panauthority.casework.interviewer.ContractResuming;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;

/**
 * A contract ends or its supplier is suspended: what was given under it and not yet held is given anew, and until then says
 * why. When the supplier is reinstated, it keeps what nobody else was given.
 */
@ApplicationScoped
public class AllocationsFollowContracts {

    private final InterviewRepository interviews;
    private final InterviewUpkeep upkeep;
    private final AuditTrail audit;
    private final Clock clock;

    public AllocationsFollowContracts(
            InterviewRepository interviews, InterviewUpkeep upkeep, AuditTrail audit, Clock clock) {
        this.interviews = interviews;
        this.upkeep = upkeep;
        this.audit = audit;
        this.clock = clock;
    }

    void suspend(@Observes ContractEnding ending) {
        for (ReturnHomeInterview interview : interviews.notHeldUnder(ending.contractId())) {
            interview.given().suspended(ending.effectiveOn(), ending.groundCode());
            changed("suspendAllocation", ending.groundCode(), interview);
        }
    }

    void resume(@Observes ContractResuming resuming) {
        for (ReturnHomeInterview interview : interviews.notHeldUnder(resuming.contractId())) {
            if (resuming.groundCode().equals(interview.given().required().suspendedGroundCode())) {
                interview.given().resumed();
                changed("resumeAllocation", resuming.groundCode(), interview);
            }
        }
    }

    private void changed(String action, String ground, ReturnHomeInterview interview) {
        upkeep.changed(interview, clock.instant());
        audit.record(
                AuditEntry.done(action, InterviewService.SUBJECT, interview.id().toString())
                        .because(ground)
                        .concerning(interview.visibleTo()));
    }
}
