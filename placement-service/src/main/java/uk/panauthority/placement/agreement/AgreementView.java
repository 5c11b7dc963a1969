package uk.panauthority.placement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * An agreement as the responsible authority and the provider see it.
 *
 * @param version rises with each change of the record
 * @param ipaVersion the version of the agreed terms
 * @param acts who approved, sent and signed, and when
 * @param underReview whether a review is open
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
        boolean underReview,
        List<Review> reviews)
        implements Versioned {

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
     * @param rule the rule that opened it and from which the due day follows
     */
    public record Review(
            UUID id,
            ReviewCause cause,
            ReviewState state,
            List<Episode> episodes,
            Instant openedAt,
            LocalDate dueOn,
            ReviewRule rule,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String whatChanged) {}

    /**
     * A missing episode; its facts are read from casework under the reader's own rights.
     *
     * @param standing whether it still counts, or has turned out to be a mistake or part of another one
     */
    public record Episode(UUID episodeId, Instant flaggedAt, EpisodeStanding standing) {}

    static AgreementView of(Agreement agreement, Caller caller) {
        return new AgreementView(
                agreement.id(),
                agreement.state(),
                agreement.version(),
                agreement.actions(caller),
                agreement.ipaVersion(),
                agreement.placementId(),
                agreement.parties().responsibleLa(),
                agreement.parties().providerId(),
                agreement.acts(),
                agreement.underReview(),
                agreement.reviews().stream().map(r -> review(agreement, r)).toList());
    }

    private static Review review(Agreement agreement, IpaReview review) {
        return new Review(
                review.id(),
                review.cause(),
                review.state(),
                agreement.episodesOf(review).stream()
                        .map(e -> new Episode(e.episodeId(), e.flaggedAt(), e.standing()))
                        .toList(),
                review.openedAt(),
                review.dueOn(),
                review.rule(),
                review.closedAt(),
                review.closedBy(),
                review.whatChanged());
    }
}
