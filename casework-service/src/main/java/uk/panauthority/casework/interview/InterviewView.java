package uk.panauthority.casework.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.ClockStartFact;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.lifecycle.ActionCode;

/**
 * An interview as one caller may see it. Clock, facts and codes are for every organisation with a part in it; the words of
 * the child, the carer, the author and the reviewer only for the responsible and the delivering authority and the
 * allocated organisation, and there only for those who work with them. Lists never carry them.
 *
 * @param report absent for those who may not read it, and until it is written
 * @param reviews comments with which the report was sent back; absent where the report is
 */
public record InterviewView(
        UUID id,
        InterviewState state,
        long version,
        String childRef,
        String responsibleLa,
        String hostLa,
        String deliveringLa,
        ClockView clock,
        List<EpisodeView> episodes,
        @Nullable AllocationView allocation,
        List<InterviewAttempt> attempts,
        List<DeclineView> declines,
        @Nullable Instant acceptedAt,
        @Nullable Instant scheduledFor,
        @Nullable Instant heldAt,
        @Nullable Boolean seenAlone,
        @Nullable InterviewReport report,
        @Nullable List<Review> reviews,
        @Nullable Instant submittedAt,
        @Nullable Instant signedOffAt,
        @Nullable String signedOffBy,
        List<BreachView> breaches,
        List<String> actions)
        implements Versioned {

    private static final Set<InterviewParty> READERS =
            Set.of(InterviewParty.RESPONSIBLE, InterviewParty.DELIVERING, InterviewParty.ALLOCATED);
    private static final Set<String> READING_ROLES =
            Set.of("INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER");

    /**
     * The deadline to work to, which is the earliest of the episodes', with the rule and the fact it comes from.
     *
     * @param status null while a refusal stops the clock; then the note says so
     */
    public record ClockView(
            String rule,
            String citation,
            ClockStartFact startFact,
            Instant startedAt,
            Instant deadline,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            ClockStatus status,

            @Nullable String note) {}

    /** An episode with its own deadline; whether it was kept is null until the interview is held. */
    public record EpisodeView(
            UUID episodeId,
            Instant returnedAt,
            ClockStartFact startFact,
            Instant deadline,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Boolean heldWithin72Hours) {}

    /**
     * Who has the interview.
     *
     * @param contractId absent for the delivering authority's own service
     * @param suspendedFrom first day on which the allocation does not count; with the ground on which its contract ended
     */
    public record AllocationView(
            String organisation,
            @Nullable UUID contractId,
            @Nullable String interviewer,
            Instant allocatedAt,
            IndependenceCheck independence,
            @Nullable LocalDate suspendedFrom,
            @Nullable String suspendedGroundCode) {}

    /** A refusal. */
    public record DeclineView(
            Instant at,
            String reasonCode,
            Decline.SaidBy saidBy,
            boolean carerViewOffered,
            @Nullable String carerView) {}

    /** A deadline that was not kept, or the note that the return is now told differently. */
    public record BreachView(
            UUID episodeId, String entry, String rule, Instant returnedAt, Instant deadline, Instant recordedAt) {}

    static InterviewView of(
            ReturnHomeInterview interview,
            InterviewClock rule,
            List<InterviewBreach> breaches,
            Caller caller,
            boolean withWords,
            Instant now) {
        boolean words = withWords && mayReadWords(interview, caller);
        Outreach outreach = interview.outreach();
        WriteUp writeUp = interview.writeUp();
        Instant heldAt = interview.heldAt();
        return new InterviewView(
                interview.id(),
                interview.state(),
                interview.version(),
                interview.childRef(),
                interview.responsibleLa(),
                interview.hostLa(),
                interview.deliveringLa(),
                clock(interview, rule, now),
                interview.episodes().stream().map(e -> episode(e, heldAt)).toList(),
                interview.allocation().map(InterviewView::allocation).orElse(null),
                outreach.attempts(),
                outreach.declines().stream().map(d -> decline(d, words)).toList(),
                outreach.acceptedAt(),
                outreach.scheduledFor(),
                heldAt,
                interview.seenAlone(),
                words ? writeUp.report() : null,
                words && writeUp.report() != null ? writeUp.reviews() : null,
                writeUp.submittedAt(),
                writeUp.signedOffAt(),
                writeUp.signedOffBy(),
                breaches.stream().map(InterviewView::breach).toList(),
                actions(interview, caller));
    }

    private static boolean mayReadWords(ReturnHomeInterview interview, Caller caller) {
        return interview.partiesOf(caller.organisation()).stream().anyMatch(READERS::contains)
                && caller.holdsAny(READING_ROLES);
    }

    private static ClockView clock(ReturnHomeInterview interview, InterviewClock rule, Instant now) {
        CoveredEpisode urgent = interview.mostUrgent();
        boolean runs = interview.state().runsTheClock();
        return new ClockView(
                rule.rule(),
                rule.citation(),
                urgent.startFact(),
                urgent.returnedAt(),
                urgent.deadline(),
                runs ? rule.status(urgent.deadline(), interview.heldAt(), now) : null,
                runs ? null : "declined; a change of mind reopens the offer with this deadline");
    }

    private static EpisodeView episode(CoveredEpisode episode, @Nullable Instant heldAt) {
        return new EpisodeView(
                episode.episodeId(),
                episode.returnedAt(),
                episode.startFact(),
                episode.deadline(),
                heldAt == null ? null : episode.inTime(heldAt));
    }

    private static AllocationView allocation(Allocation allocation) {
        return new AllocationView(
                allocation.organisation(),
                allocation.contractId(),
                allocation.interviewer(),
                allocation.allocatedAt(),
                allocation.independence(),
                allocation.suspendedFrom(),
                allocation.suspendedGroundCode());
    }

    private static DeclineView decline(Decline decline, boolean words) {
        return new DeclineView(
                decline.at(), decline.reasonCode(), decline.saidBy(), true, words ? decline.carerView() : null);
    }

    private static BreachView breach(InterviewBreach breach) {
        return new BreachView(
                breach.episodeId(),
                breach.entry().name(),
                breach.rule(),
                breach.returnedAt(),
                breach.deadline(),
                breach.recordedAt());
    }

    /** The table's actions, without those that the author of a report may not take. */
    private static List<String> actions(ReturnHomeInterview interview, Caller caller) {
        Set<String> reviewing = Set.of(ActionCode.of(InterviewAction.SIGN_OFF), ActionCode.of(InterviewAction.RETURN));
        boolean author = interview.writeUp().isBy(caller);
        return InterviewLifecycle.TABLE
                .actions(interview.state(), caller, interview.partiesOf(caller.organisation()))
                .stream()
                .filter(action -> !author || !reviewing.contains(action))
                .toList();
    }
}
