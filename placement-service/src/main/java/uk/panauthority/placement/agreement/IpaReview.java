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

/** One look at an agreement because of missing episodes. Part of the agreement, which decides when it opens and closes. */
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
    private ReviewRule rule;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "what_changed")
    private @Nullable String whatChanged;

    protected IpaReview() {}

    static IpaReview open(ReviewCause cause, ReviewRule rule, Instant now) {
        IpaReview review = new IpaReview();
        review.id = Ids.next();
        review.cause = cause;
        review.state = ReviewLifecycle.TABLE.initial();
        review.openedAt = now;
        review.dueOn = LocalDate.ofInstant(now, PlatformClock.LONDON).plusDays(rule.dueDays());
        review.rule = rule;
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

    ReviewRule rule() {
        return rule;
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
