package uk.panauthority.placement.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * The looks that are taken at one agreement: because of missing episodes, and because a regular day is near. One is open
 * at a time; what else would open one meanwhile is part of it.
 */
@Embeddable
class ReviewLog {

    @Column(name = "under_review")
    private boolean underReview;

    @Column(name = "next_review_on")
    private @Nullable LocalDate nextOn;

    @Column(name = "next_review_opens_on")
    private @Nullable LocalDate nextOpensOn;

    @Column(name = "next_review_basis")
    private @Nullable String nextBasis;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("openedAt, id")
    private List<IpaReview> reviews = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("flaggedAt, id")
    private List<FlaggedEpisode> episodes = new ArrayList<>();

    /** A review that was opened just now, and the episode that did it, if it was one. */
    record Opened(IpaReview review, @Nullable UUID episodeId) {}

    /**
     * Takes note of a missing episode, once. An open review takes it in; otherwise it opens one when it completes the
     * number of episodes that the rule counts in any window around it.
     */
    Optional<Opened> takeNote(UUID episodeId, LocalDate occurredOn, ReviewRule rule, Instant now) {
        FlaggedEpisode episode = FlaggedEpisode.of(episodeId, occurredOn, now);
        episodes.add(episode);
        Optional<IpaReview> open = open();
        if (open.isPresent()) {
            episode.joins(open.get());
            return Optional.empty();
        }
        return windowCompletedBy(episode, rule).map(counted -> {
            IpaReview review = begin(IpaReview.ofEpisodes(rule, now));
            counted.forEach(e -> e.joins(review));
            return new Opened(review, episodeId);
        });
    }

    /** The day of a regular review is near: opens it, unless a review is open or there is nothing to look at. */
    Optional<Opened> fallDue(Instant now) {
        LocalDate due = nextOn;
        String basis = nextBasis;
        if (underReview || due == null || basis == null) {
            return Optional.empty();
        }
        plan(null);
        return Optional.of(new Opened(begin(IpaReview.regular(due, basis, now)), null));
    }

    /** When the next regular review is; null for none. */
    record Planned(LocalDate on, LocalDate opensOn, String basis) {}

    void plan(@Nullable Planned next) {
        nextOn = next == null ? null : next.on();
        nextOpensOn = next == null ? null : next.opensOn();
        nextBasis = next == null ? null : next.basis();
    }

    /**
     * Ends a review.
     *
     * @throws Problem {@code reason-required} when nothing is said of what changed
     */
    void close(Caller caller, IpaReview review, ReviewState next, @Nullable String whatChanged, Instant now) {
        if (whatChanged == null || whatChanged.isBlank()) {
            throw Problem.at("/whatChanged", CommonProblem.REASON_REQUIRED, "Say what changed.");
        }
        review.close(next, caller, whatChanged, now);
        underReview = false;
    }

    IpaReview review(UUID reviewId) {
        return reviews.stream()
                .filter(r -> r.id().equals(reviewId))
                .findFirst()
                .orElseThrow(() ->
                        Problem.at("/reviewId", CommonProblem.FIELD_INVALID, "The agreement has no such review."));
    }

    Optional<IpaReview> open() {
        return reviews.stream().filter(IpaReview::isOpen).findFirst();
    }

    Optional<FlaggedEpisode> noted(UUID episodeId) {
        return episodes.stream().filter(e -> e.episodeId().equals(episodeId)).findFirst();
    }

    List<FlaggedEpisode> episodesOf(IpaReview review) {
        return episodes.stream().filter(e -> e.belongsTo(review)).toList();
    }

    List<IpaReview> reviews() {
        return List.copyOf(reviews);
    }

    /** Days of the episodes that count as absences of their own. */
    List<LocalDate> countedDays() {
        return episodes.stream()
                .filter(e -> e.standing() == EpisodeStanding.COUNTS)
                .map(FlaggedEpisode::occurredOn)
                .toList();
    }

    boolean underReview() {
        return underReview;
    }

    @Nullable
    LocalDate nextOn() {
        return nextOn;
    }

    @Nullable
    String nextBasis() {
        return nextBasis;
    }

    private IpaReview begin(IpaReview review) {
        reviews.add(review);
        underReview = true;
        return review;
    }

    /** Episodes may become known out of order, hence every window that holds this one is looked at. */
    private Optional<List<FlaggedEpisode>> windowCompletedBy(FlaggedEpisode episode, ReviewRule rule) {
        List<FlaggedEpisode> waiting =
                episodes.stream().filter(FlaggedEpisode::waits).toList();
        return waiting.stream()
                .map(FlaggedEpisode::occurredOn)
                .sorted()
                .map(first -> within(waiting, first, first.plusDays(rule.windowDays() - 1L)))
                .filter(window -> window.contains(episode) && window.size() >= rule.episodes())
                .findFirst();
    }

    private static List<FlaggedEpisode> within(List<FlaggedEpisode> waiting, LocalDate first, LocalDate last) {
        return waiting.stream().filter(e -> e.occurredWithin(first, last)).toList();
    }
}
