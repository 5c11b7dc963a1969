package uk.panauthority.placement.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.placement.problem.PlacementProblem;

/** The dated facts that direct awards are judged by. */
@ApplicationScoped
class AwardTables {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable reasons = DatedTable.load("reference/direct-award-reasons.csv", "code");
    private final DatedTable candidateReasons = DatedTable.load("reference/candidate-reasons.csv", "code");
    private final DatedTable reviews = DatedTable.load("reference/direct-award-reviews.csv", "authority");

    private final DatedTable prices = DatedTable.load("reference/direct-award-prices.csv", "authority");
    private final DatedTable rateLimits = DatedTable.load("reference/weekly-rate-limits.csv", "authority");

    /** The usual review: when, and by what. */
    record UsualReview(LocalDate on, String basis) {}

    /** @throws Problem {@code code-not-valid} */
    void requireReason(String code, LocalDate day) {
        require(reasons, code, day, "/reasonCode");
    }

    /** @throws Problem {@code code-not-valid} */
    void requireCandidateReason(String code, LocalDate day, int candidate) {
        require(candidateReasons, code, day, "/candidates/" + candidate + "/reasonNotUsed");
    }

    /** @throws Problem {@code code-not-valid} */
    void requireOfferReason(String code, LocalDate day, int offer) {
        require(candidateReasons, code, day, "/offersDeclined/" + offer + "/reason");
    }

    /** The first day whose signed orders a price of this day is held against. */
    LocalDate pricesSince(String authority, LocalDate day) {
        return day.minusMonths(ofAuthority(prices, authority, day).number("months"));
    }

    /** From how many awards to one provider on a report says that they repeat. */
    int repeatedFrom(String authority, LocalDate day) {
        return ofAuthority(prices, authority, day).number("repeated_from");
    }

    /** When an award of this day is reviewed unless the proposer says otherwise. */
    UsualReview usualReview(String authority, LocalDate day) {
        DatedRow row = ofAuthority(reviews, authority, day);
        return new UsualReview(day.plusDays(row.number("days")), row.get("days") + " days: " + row.citation());
    }

    /**
     * Refuses a rate so high that it is more likely mistyped than meant.
     *
     * @throws Problem {@code price-unconfirmed} with the limit
     */
    void requireConfirmed(String authority, Money weeklyRate, boolean confirmed, LocalDate day) {
        Money limit = Money.of(ofAuthority(rateLimits, authority, day).get("amount"));
        if (!confirmed && weeklyRate.compareTo(limit) > 0) {
            throw Problem.at("/weeklyRate", PlacementProblem.PRICE_UNCONFIRMED, "Confirm the rate, or mend it.")
                    .with("limit", limit);
        }
    }

    private static DatedRow ofAuthority(DatedTable table, String authority, LocalDate day) {
        return table.on(day, authority)
                .or(() -> table.on(day, EVERY_AUTHORITY))
                .orElseThrow(() -> new IllegalStateException("no row for any authority on " + day));
    }

    private static void require(DatedTable table, String code, LocalDate day, String pointer) {
        if (table.on(day, code).isEmpty()) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid today.");
        }
    }
}
