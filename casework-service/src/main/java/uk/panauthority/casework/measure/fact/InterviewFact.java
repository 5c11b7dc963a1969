package uk.panauthority.casework.measure.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.interview.CoveredEpisode;
import uk.panauthority.casework.interview.InterviewFacts;
import uk.panauthority.casework.interview.InterviewState;

/**
 * What measures need of a return interview, once for each episode that it covers: timeliness is judged for each.
 *
 * @param clockStartedAt the return, or what else started the clock of this episode
 * @param placeKinds absent from facts that were kept before places were
 * @param lateReasonCode why it was held late, or null
 */
public record InterviewFact(
        UUID interviewId,
        UUID episodeId,
        InterviewState state,
        String childRef,
        String responsibleLa,
        String deliveringLa,
        @Nullable String interviewerOrganisation,
        Instant clockStartedAt,
        @Nullable Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant heldAt,
        @Nullable Instant signedOffAt,
        @Nullable Instant sharedAt,
        boolean carerViewTaken,
        List<String> pushFactors,
        List<String> pullFactors,
        @Nullable List<String> placeKinds,
        @Nullable String lateReasonCode) {

    public InterviewFact {
        pushFactors = List.copyOf(pushFactors);
        pullFactors = List.copyOf(pullFactors);
        placeKinds = placeKinds == null ? null : List.copyOf(placeKinds);
    }

    /** The facts of the interview, for each episode that it covers. */
    static List<InterviewFact> of(InterviewFacts interview) {
        return interview.episodes().stream()
                .map(episode -> of(interview, episode))
                .toList();
    }

    private static InterviewFact of(InterviewFacts interview, CoveredEpisode episode) {
        return new InterviewFact(
                interview.interviewId(),
                episode.episodeId(),
                interview.state(),
                interview.childRef(),
                interview.responsibleLa(),
                interview.deliveringLa(),
                interview.interviewerOrganisation(),
                episode.returnedAt(),
                interview.offeredAt(),
                interview.acceptedAt(),
                interview.heldAt(),
                interview.signedOffAt(),
                interview.sharedAt(),
                interview.carerViewTaken(),
                interview.pushFactors(),
                interview.pullFactors(),
                interview.placeKinds(),
                interview.lateReasonCode());
    }
}
