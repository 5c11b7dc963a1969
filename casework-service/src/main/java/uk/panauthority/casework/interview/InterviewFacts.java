package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a return interview: ids, codes and times; no words of the child, the carer or the
 * author.
 *
 * @param episodes those that count, each with its return and its own deadline; none for an interview that was cancelled
 * @param interviewerOrganisation null until allocated
 * @param offeredAt the first offer
 * @param acceptedAt the latest acceptance
 * @param declined whether the child's last word is no
 * @param carerViewTaken whether a parent or carer said something
 * @param pushFactors codes of what drove the child away
 * @param pullFactors codes of what drew the child
 * @param placeKinds codes of where the child was
 * @param lateReasonCode why it was held after the deadline; null when in time or not held
 */
public record InterviewFacts(
        UUID interviewId,
        InterviewState state,
        String childRef,
        String responsibleLa,
        String hostLa,
        String deliveringLa,
        List<CoveredEpisode> episodes,
        @Nullable String interviewerOrganisation,
        @Nullable UUID contractId,
        @Nullable Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant heldAt,
        @Nullable Instant signedOffAt,
        @Nullable Instant sharedAt,
        boolean declined,
        boolean carerViewTaken,
        List<String> pushFactors,
        List<String> pullFactors,
        List<String> placeKinds,
        @Nullable String lateReasonCode) {

    public InterviewFacts {
        episodes = List.copyOf(episodes);
        pushFactors = List.copyOf(pushFactors);
        pullFactors = List.copyOf(pullFactors);
        placeKinds = List.copyOf(placeKinds);
    }

    static InterviewFacts of(ReturnHomeInterview interview) {
        Outreach outreach = interview.outreach();
        WriteUp writeUp = interview.writeUp();
        InterviewReport report = writeUp.report();
        return new InterviewFacts(
                interview.id(),
                interview.state(),
                interview.childRef(),
                interview.responsibleLa(),
                interview.hostLa(),
                interview.deliveringLa(),
                interview.coverage().counting(),
                interview.allocation().map(Allocation::organisation).orElse(null),
                interview.allocation().map(Allocation::contractId).orElse(null),
                outreach.firstOfferedAt(),
                outreach.acceptedAt(),
                interview.heldAt(),
                writeUp.signedOffAt(),
                interview.sharing().sharedAt(),
                interview.state() == InterviewState.DECLINED,
                outreach.carerViewTaken() || carerSpoke(report),
                report == null ? List.of() : report.pushFactors(),
                report == null ? List.of() : report.pullFactors(),
                report == null ? List.of() : report.placeKinds(),
                report == null || !interview.wasLate() ? null : report.lateReasonCode());
    }

    private static boolean carerSpoke(@Nullable InterviewReport report) {
        return report != null
                && report.carerView() != null
                && report.carerView().given();
    }
}
