package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import uk.panauthority.casework.care.CareService;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.time.PlatformClock;

/**
 * Who reads the words of a child, a carer and an author: those who work with them, without asking; others of the responsible
 * and the delivering authority for a stated need; nobody else, unless the interview is shared with them.
 */
@ApplicationScoped
public class WordsRule {

    private static final Set<String> WORKING =
            Set.of("INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "TEAM_MANAGER");
    private static final Set<String> BY_NEED = Set.of("SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER");
    private static final String SOCIAL_WORKER = "SOCIAL_WORKER";

    private final CareService care;

    public WordsRule(CareService care) {
        this.care = care;
    }

    /** Whether the caller works with the words. */
    boolean opens(ReturnHomeInterview interview, Caller caller, Instant now) {
        Set<InterviewParty> parties = interview.partiesOf(caller.organisation());
        if (parties.contains(InterviewParty.DELIVERING) && caller.holdsAny(WORKING)) {
            return true;
        }
        if (parties.contains(InterviewParty.ALLOCATED) && holdsTheInterview(interview) && caller.holdsAny(WORKING)) {
            return true;
        }
        return parties.contains(InterviewParty.RESPONSIBLE)
                && (caller.holdsAny(WORKING) || isTheChildsWorker(interview, caller, now));
    }

    /** Whether the caller may read the words for a need that is stated and kept. */
    boolean opensForNeed(ReturnHomeInterview interview, Caller caller) {
        Set<InterviewParty> parties = interview.partiesOf(caller.organisation());
        return (parties.contains(InterviewParty.RESPONSIBLE) || parties.contains(InterviewParty.DELIVERING))
                && caller.holdsAny(BY_NEED);
    }

    /** Whoever has come to care for the child before the interview works with it no longer. */
    private static boolean holdsTheInterview(ReturnHomeInterview interview) {
        return interview.heldAt() != null || interview.given().standing().isPresent();
    }

    /** While no social worker is told to be allocated, each of the authority's may be the one. */
    private boolean isTheChildsWorker(ReturnHomeInterview interview, Caller caller, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        return caller.roles().contains(SOCIAL_WORKER)
                && care.factsOf(interview.childRef())
                        .flatMap(facts -> facts.workerOn(today))
                        .map(worker -> worker.equals(caller.username()))
                        .orElse(true);
    }
}
