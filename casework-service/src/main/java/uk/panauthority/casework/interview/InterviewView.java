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
 * the child, the carer, the author and the reviewer only for those whom {@link WordsRule} admits. Lists never carry them.
 *
 * @param suggestions whom the delivering authority's coordinator may give it to, the nearest first; for nobody else
 * @param report absent for those who may not read it, and until it is written
 * @param reportHash SHA-256 of the report as it was submitted
 * @param lateReasonMissing whether it was held late and nobody has said why
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
        List<InterviewerSuggestion> suggestions,
        List<InterviewAttempt> attempts,
        List<DeclineView> declines,
        @Nullable NotPossibleView notPossible,
        @Nullable NotOfferedView notOffered,
        List<ChoiceView> choices,
        @Nullable Instant acceptedAt,
        @Nullable Instant scheduledFor,
        @Nullable Instant heldAt,
        @Nullable Boolean seenAlone,
        @Nullable InterviewReport report,
        @Nullable List<Review> reviews,
        @Nullable String reportHash,
        boolean lateReasonMissing,
        @Nullable Instant submittedAt,
        @Nullable Instant signedOffAt,
        @Nullable String signedOffBy,
        @Nullable Instant sharedAt,
        @Nullable Instant consentWithdrawnAt,
        @Nullable Instant sharingClosedAt,
        List<BreachView> breaches,
        List<String> actions)
        implements Versioned {

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

    /** An episode with its own deadline, and why it counts no longer if it does not; whether it was kept is null until the interview is held. */
    public record EpisodeView(
            UUID episodeId,
            Instant returnedAt,
            ClockStartFact startFact,
            Instant deadline,
            @Nullable String releasedBecause,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Boolean heldWithin72Hours) {}

    /**
     * How a new absence during the wait was dealt with.
     *
     * @param chosenBy absent while it is the platform's own first step and a worker has still to choose
     */
    public record ChoiceView(
            UUID episodeId,
            EpisodeChoice.Choice choice,
            Instant at,
            @Nullable String chosenBy) {}

    /** That the interview could not be held. */
    public record NotPossibleView(
            Instant at,
            NotPossible.Ground ground,
            @Nullable String note,
            boolean carerViewOffered,
            @Nullable String carerView,
            String by) {}

    /**
     * The decision that no interview is offered.
     *
     * @param mustNotBeSkipped codes of the guidance's list that applied all the same
     */
    public record NotOfferedView(
            Instant at,
            String decidedBy,
            String reasonCode,
            @Nullable String because,
            List<String> mustNotBeSkipped,
            @Nullable String overrideReason) {}

    /**
     * Who has the interview.
     *
     * @param contractId absent for the delivering authority's own service
     * @param rechecks the proofs of independence since the allocation
     * @param suspendedFrom first day on which the allocation does not count; with the ground on which its contract ended
     */
    public record AllocationView(
            String organisation,
            @Nullable UUID contractId,
            @Nullable String interviewer,
            Instant allocatedAt,
            IndependenceCheck independence,
            List<IndependenceCheck> rechecks,
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
            List<InterviewerSuggestion> suggestions,
            Caller caller,
            boolean words,
            Instant now) {
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
                interview.coverage().all().stream().map(e -> episode(e, heldAt)).toList(),
                interview.allocation().map(InterviewView::allocation).orElse(null),
                suggestions,
                outreach.attempts(),
                outreach.declines().stream().map(d -> decline(d, words)).toList(),
                notPossible(outreach.notPossible(), words),
                notOffered(outreach.notOffered(), words),
                interview.coverage().choices().stream()
                        .map(c -> new ChoiceView(c.episodeId(), c.choice(), c.at(), c.by()))
                        .toList(),
                outreach.acceptedAt(),
                outreach.scheduledFor(),
                heldAt,
                interview.seenAlone(),
                words ? writeUp.report() : null,
                words && writeUp.report() != null ? writeUp.reviews() : null,
                writeUp.wordsHash(),
                interview.wasLate()
                        && (writeUp.report() == null || writeUp.report().lateReasonCode() == null),
                writeUp.submittedAt(),
                writeUp.signedOffAt(),
                writeUp.signedOffBy(),
                interview.sharing().sharedAt(),
                interview.sharing().consentWithdrawnAt(),
                interview.sharing().closedAt(),
                breaches.stream().map(InterviewView::breach).toList(),
                actions(interview, caller));
    }

    private static ClockView clock(ReturnHomeInterview interview, InterviewClock rule, Instant now) {
        CoveredEpisode urgent = interview.coverage().mostUrgent();
        boolean runs = interview.state().runsTheClock();
        return new ClockView(
                rule.rule(),
                rule.citation(),
                urgent.startFact(),
                urgent.returnedAt(),
                urgent.deadline(),
                runs ? rule.status(urgent.deadline(), interview.heldAt(), now) : null,
                stopped(interview.state()));
    }

    private static @Nullable String stopped(InterviewState state) {
        return switch (state) {
            case DECLINED -> "declined; a change of mind reopens the offer with this deadline";
            case NOT_POSSIBLE -> "not possible; recorded with its ground";
            case NOT_OFFERED -> "a manager decided that none is offered";
            case CANCELLED -> "no episode is left to cover";
            case OFFER_DUE, OFFERED, ACCEPTED, SCHEDULED, HELD, DRAFT, SUBMITTED, RETURNED, SIGNED_OFF, SHARED -> null;
        };
    }

    private static EpisodeView episode(CoveredEpisode episode, @Nullable Instant heldAt) {
        return new EpisodeView(
                episode.episodeId(),
                episode.returnedAt(),
                episode.startFact(),
                episode.deadline(),
                episode.releasedBecause(),
                heldAt == null || !episode.counts() ? null : episode.inTime(heldAt));
    }

    private static AllocationView allocation(Allocation allocation) {
        return new AllocationView(
                allocation.organisation(),
                allocation.contractId(),
                allocation.interviewer(),
                allocation.allocatedAt(),
                allocation.independence(),
                allocation.laterChecks(),
                allocation.suspendedFrom(),
                allocation.suspendedGroundCode());
    }

    private static DeclineView decline(Decline decline, boolean words) {
        return new DeclineView(
                decline.at(), decline.reasonCode(), decline.saidBy(), true, words ? decline.carerView() : null);
    }

    private static @Nullable NotPossibleView notPossible(@Nullable NotPossible finding, boolean words) {
        return finding == null
                ? null
                : new NotPossibleView(
                        finding.at(),
                        finding.ground(),
                        words ? finding.note() : null,
                        finding.carerViewOffered(),
                        words ? finding.carerView() : null,
                        finding.by());
    }

    private static @Nullable NotOfferedView notOffered(@Nullable NotOffered decision, boolean words) {
        return decision == null
                ? null
                : new NotOfferedView(
                        decision.at(),
                        decision.decidedBy(),
                        decision.reasonCode(),
                        words ? decision.because() : null,
                        decision.mustNotBeSkipped(),
                        words ? decision.overrideReason() : null);
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
