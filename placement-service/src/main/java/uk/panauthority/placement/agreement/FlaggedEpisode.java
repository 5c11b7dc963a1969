package uk.panauthority.placement.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;

/** A missing episode that an agreement has taken note of, once, and the review that it belongs to, if any yet. */
@Entity
@Table(name = "ipa_flagged_episode")
class FlaggedEpisode {

    @Id
    private UUID id;

    @Column(name = "episode_id", updatable = false)
    private UUID episodeId;

    @Column(name = "occurred_on", updatable = false)
    private LocalDate occurredOn;

    @Column(name = "flagged_at", updatable = false)
    private Instant flaggedAt;

    @Column(name = "review_id")
    private @Nullable UUID reviewId;

    @Enumerated(EnumType.STRING)
    private EpisodeStanding standing = EpisodeStanding.COUNTS;

    protected FlaggedEpisode() {}

    static FlaggedEpisode of(UUID episodeId, LocalDate occurredOn, Instant now) {
        FlaggedEpisode episode = new FlaggedEpisode();
        episode.id = Ids.next();
        episode.episodeId = episodeId;
        episode.occurredOn = occurredOn;
        episode.flaggedAt = now;
        return episode;
    }

    void joins(IpaReview review) {
        reviewId = review.id();
    }

    void stands(EpisodeStanding told) {
        standing = told;
    }

    EpisodeStanding standing() {
        return standing;
    }

    /** Whether it may still complete the number of episodes that opens a review. */
    boolean waits() {
        return reviewId == null && standing == EpisodeStanding.COUNTS;
    }

    boolean belongsTo(IpaReview review) {
        return review.id().equals(reviewId);
    }

    boolean occurredWithin(LocalDate first, LocalDate last) {
        return !occurredOn.isBefore(first) && !occurredOn.isAfter(last);
    }

    UUID episodeId() {
        return episodeId;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    Instant flaggedAt() {
        return flaggedAt;
    }
}
