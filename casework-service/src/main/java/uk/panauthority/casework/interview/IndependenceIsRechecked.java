package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.casework.placementlink.PlacementListener;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.time.PlatformClock;

/**
 * The child is placed elsewhere before the interview: whoever has it must still be independent of the child's care. Where
 * it is not, the allocation is suspended and the work given anew; what was noted so far is kept.
 */
@ApplicationScoped
public class IndependenceIsRechecked implements PlacementListener {

    private final InterviewRepository interviews;
    private final Independence independence;
    private final InterviewUpkeep upkeep;
    private final AuditTrail audit;
    private final Clock clock;

    public IndependenceIsRechecked(
            InterviewRepository interviews,
            Independence independence,
            InterviewUpkeep upkeep,
            AuditTrail audit,
            Clock clock) {
        this.interviews = interviews;
        this.independence = independence;
        this.upkeep = upkeep;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void started(KnownPlacement placement, Instant startedAt) {
        Instant now = clock.instant();
        Instant at = startedAt.isAfter(now) ? startedAt : now;
        for (ReturnHomeInterview interview : interviews.notHeldOf(placement.childRef())) {
            interview.given().standing().ifPresent(given -> recheck(interview, given, at, now));
        }
    }

    private void recheck(ReturnHomeInterview interview, Allocation given, Instant at, Instant now) {
        IndependenceCheck proof = independence.test(interview, given.organisation(), given.interviewer(), at);
        interview.given().rechecked(proof);
        if (!proof.passed()) {
            interview.given().suspended(LocalDate.ofInstant(at, PlatformClock.LONDON), Allocation.NOT_INDEPENDENT);
            audit.record(AuditEntry.done(
                            "suspendAllocation",
                            InterviewService.SUBJECT,
                            interview.id().toString())
                    .because(Allocation.NOT_INDEPENDENT)
                    .concerning(interview.visibleTo()));
        }
        upkeep.changed(interview, now);
    }
}
