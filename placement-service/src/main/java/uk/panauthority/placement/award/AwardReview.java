package uk.panauthority.placement.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;

/** When a direct award is looked at again, and what came of it. */
@Embeddable
class AwardReview {

    @Column(name = "review_on", updatable = false)
    private LocalDate firstOn;

    @Column(name = "review_basis", updatable = false)
    private @Nullable String basis;

    @Column(name = "next_review_on")
    private @Nullable LocalDate nextOn;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "review_outcome")
    private @Nullable String outcome;

    protected AwardReview() {}

    static AwardReview planned(LocalDate on, @Nullable String basis) {
        AwardReview review = new AwardReview();
        review.firstOn = on;
        review.basis = basis;
        review.nextOn = on;
        return review;
    }

    void held(Caller caller, String reason, @Nullable LocalDate next, Instant now) {
        reviewedBy = caller.username();
        reviewedAt = now;
        outcome = reason;
        nextOn = next;
    }

    boolean isDueOn(LocalDate day) {
        return nextOn != null && !nextOn.isAfter(day);
    }

    LocalDate firstOn() {
        return firstOn;
    }

    @Nullable
    String basis() {
        return basis;
    }

    @Nullable
    LocalDate nextOn() {
        return nextOn;
    }

    @Nullable
    String reviewedBy() {
        return reviewedBy;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    String outcome() {
        return outcome;
    }
}
