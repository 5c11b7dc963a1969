package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When an agreement is next looked at regularly: as its terms say, else as its authority usually does. */
final class ReviewPlan {

    private ReviewPlan() {}

    /**
     * When a version comes into force.
     *
     * @param planned the day that was planned before, which another version does not move unless it names one
     */
    static ReviewLog.Planned onComing(
            AgreementTerms terms, RegularReviews reviews, @Nullable LocalDate planned, LocalDate today) {
        LocalDate named = terms.firstReviewOn();
        if (named != null && !named.isBefore(today)) {
            return planned(named, "Named in the terms of the agreement", reviews);
        }
        LocalDate usual = planned == null ? reviews.after(today, terms.reviewEveryDays()) : planned;
        return planned(usual, reviews.basis(terms.reviewEveryDays()), reviews);
    }

    /** After a review was held. */
    static ReviewLog.Planned afterReview(AgreementTerms terms, RegularReviews reviews, LocalDate today) {
        return planned(reviews.after(today, terms.reviewEveryDays()), reviews.basis(terms.reviewEveryDays()), reviews);
    }

    private static ReviewLog.Planned planned(LocalDate on, String basis, RegularReviews reviews) {
        return new ReviewLog.Planned(on, on.minusDays(reviews.leadDays()), basis);
    }
}
