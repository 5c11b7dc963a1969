package uk.panauthority.placement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.placement.papers.AgreedTime;

/**
 * An agreement as the responsible authority and the provider see it; what a version says is shown with the version alone.
 *
 * @param state that of the version in force; of the newest one as long as none was
 * @param version rises with each change of the record
 * @param ipaVersion the version of the agreed terms that speaks for the agreement
 * @param acts who approved, sent and signed that version, and when
 * @param versions all of them, oldest first
 * @param dueAt until when the parties agreed that an agreement that follows an emergency is in force
 * @param overdue whether that time passed without it
 * @param agreedTimes each time that was named for it, oldest first
 * @param underReview whether a review is open
 * @param nextReviewOn the next regular review; absent while a regular one is open, and once the agreement has ended
 * @param nextReviewBasis what that day follows from
 * @param ending how it ended by its own clause
 */
public record AgreementView(
        UUID id,
        AgreementState state,
        long version,
        List<String> actions,
        int ipaVersion,
        UUID placementId,
        String responsibleLa,
        String providerId,
        List<Act> acts,
        List<Summary> versions,
        @Nullable Instant dueAt,
        boolean overdue,
        List<AgreedTime> agreedTimes,
        boolean underReview,
        @Nullable LocalDate nextReviewOn,
        @Nullable String nextReviewBasis,
        List<Review> reviews,
        @Nullable AgreementEnding ending)
        implements Versioned {

    /**
     * One version in short.
     *
     * @param closedAt when another took its place, or it ended
     */
    public record Summary(
            int number,
            AgreementState state,
            Instant openedAt,
            @Nullable Instant inForceAt,
            @Nullable Instant closedAt) {}

    /** Steps on the way into force. */
    public enum ActKind {
        TERMS_APPROVED,
        SENT,
        RETURNED,
        APPROVED_BY_SOCIAL_WORKER,
        APPROVED_BY_COMMISSIONING_OFFICER
    }

    /**
     * One step.
     *
     * @param signedOn the day on the paper, where it was signed on paper
     */
    public record Act(
            ActKind kind, String by, Instant at, @Nullable LocalDate signedOn) {}

    /**
     * A review with the episodes that it looks at.
     *
     * @param rule the rule of missing episodes that opened it and from which the due day follows; absent for a regular one
     * @param basis the interval that the day of a regular review follows from
     */
    public record Review(
            UUID id,
            ReviewCause cause,
            ReviewState state,
            List<Episode> episodes,
            Instant openedAt,
            LocalDate dueOn,
            @Nullable ReviewRule rule,
            @Nullable String basis,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String whatChanged) {}

    /**
     * A missing episode; its facts are read from casework under the reader's own rights.
     *
     * @param standing whether it still counts, or has turned out to be a mistake or part of another one
     */
    public record Episode(UUID episodeId, Instant flaggedAt, EpisodeStanding standing) {}

    static AgreementView of(Agreement agreement, Caller caller, Instant now) {
        ReviewLog log = agreement.reviewLog();
        return new AgreementView(
                agreement.id(),
                agreement.state(),
                agreement.version(),
                agreement.actions(caller),
                agreement.current().number(),
                agreement.placementId(),
                agreement.parties().responsibleLa(),
                agreement.parties().providerId(),
                agreement.current().acts().all(),
                agreement.history().all().stream().map(AgreementView::summary).toList(),
                agreement.times().dueAt(),
                agreement.isOverdue(now),
                agreement.times().all(),
                log.underReview(),
                log.nextOn(),
                log.nextBasis(),
                log.reviews().stream().map(r -> review(log, r)).toList(),
                agreement.ending());
    }

    private static Summary summary(AgreementVersion version) {
        return new Summary(
                version.number(),
                version.state(),
                version.acts().openedAt(),
                version.acts().inForceAt(),
                version.closedAt());
    }

    private static Review review(ReviewLog log, IpaReview review) {
        return new Review(
                review.id(),
                review.cause(),
                review.state(),
                log.episodesOf(review).stream()
                        .map(e -> new Episode(e.episodeId(), e.flaggedAt(), e.standing()))
                        .toList(),
                review.openedAt(),
                review.dueOn(),
                review.rule(),
                review.basis(),
                review.closedAt(),
                review.closedBy(),
                review.whatChanged());
    }
}
