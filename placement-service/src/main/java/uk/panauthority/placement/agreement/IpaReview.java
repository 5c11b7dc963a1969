package uk.panauthority.placement.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.time.PlatformClock;

/** One look at an agreement, because of missing episodes or because its regular day is near. Part of the agreement, which decides when it opens and closes. */
@Entity
@Table(name = "ipa_review")
class IpaReview {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReviewCause cause;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Embedded
    private @Nullable ReviewRule rule;

    @Column(updatable = false)
    private @Nullable String basis;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "what_changed")
    private @Nullable String whatChanged;

    protected IpaReview() {}

    /** Opened by a missing episode, to be held within the days of the rule. */
    static IpaReview ofEpisodes(ReviewRule rule, Instant now) {
        LocalDate due = LocalDate.ofInstant(now, PlatformClock.LONDON).plusDays(rule.dueDays());
        IpaReview review = open(ReviewCause.MISSING_EPISODE, due, now);
        review.rule = rule;
        return review;
    }

    /**
     * Opened because its day is near.
     *
     * @param basis the interval that the day follows from
     */
    static IpaReview regular(LocalDate dueOn, String basis, Instant now) {
        IpaReview review = open(ReviewCause.REGULAR, dueOn, now);
        review.basis = basis;
        return review;
    }

    private static IpaReview open(ReviewCause cause, LocalDate dueOn, Instant now) {
        IpaReview review = new IpaReview();
        review.id = Ids.next();
        review.cause = cause;
        review.state = ReviewLifecycle.TABLE.initial();
        review.openedAt = now;
        review.dueOn = dueOn;
        return review;
    }

    void close(ReviewState next, Caller caller, String changes, Instant now) {
        state = next;
        closedAt = now;
        closedBy = caller.username();
        whatChanged = changes;
    }

    boolean isOpen() {
        return state == ReviewState.OPEN;
    }

    UUID id() {
        return id;
    }

    ReviewCause cause() {
        return cause;
    }

    ReviewState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    ReviewRule rule() {
        return rule;
    }

    @Nullable
    String basis() {
        return basis;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closedBy() {
        return closedBy;
    }

    @Nullable
    String whatChanged() {
        return whatChanged;
    }
}
