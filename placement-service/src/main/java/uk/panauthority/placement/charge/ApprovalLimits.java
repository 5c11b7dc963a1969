package uk.panauthority.placement.charge;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * The dated numbers that price lines are judged by, each authority's own before those for all: up to what one approver may
 * go before the next one must agree, by when an open extra is reviewed (M8), and above which weekly price a mistake is
 * likelier than a meaning.
 */
@ApplicationScoped
class ApprovalLimits {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable limits = DatedTable.load("reference/extra-approval-limits.csv", "authority", "rung");
    private final DatedTable reviews = DatedTable.load("reference/extra-reviews.csv", "authority");
    private final DatedTable rates = DatedTable.load("reference/weekly-rate-limits.csv", "authority");

    /**
     * How many people must approve.
     *
     * @param rule what it follows from, for the record
     */
    record Needed(int approvals, String rule) {

        static final Needed ONE = new Needed(1, "One approver who is not the proposer");
    }

    /** The rungs of approvers that this price takes; an extra only, since the price of a placement follows its award. */
    Needed approvalsOf(String authority, PriceLineTerms terms, LocalDate day) {
        if (!terms.type().isExtra()) {
            return Needed.ONE;
        }
        boolean once = terms.unit() == PriceUnit.ONCE;
        BigDecimal cost =
                once ? terms.amount().amount().multiply(terms.quantity()).abs() : terms.weekEquivalent();
        List<DatedRow> ladder = ladder(authority, day);
        int rung = 0;
        while (rung < ladder.size() - 1 && isAbove(cost, ladder.get(rung), once)) {
            rung++;
        }
        DatedRow row = ladder.get(rung);
        String source = row.verifiedOn() == null ? row.citation() + " (unverified)" : row.citation();
        return new Needed(rung + 1, "Rung " + (rung + 1) + ": " + source);
    }

    /** The last day on which an extra without an end is looked at. */
    LocalDate latestReview(String authority, LocalDate startsOn) {
        return startsOn.plusDays(ofAuthority(reviews, authority, startsOn).number("days"));
    }

    /**
     * Refuses a weekly price so high that it is more likely mistyped than meant (B33).
     *
     * @throws Problem {@code price-unconfirmed} with the limit
     */
    void requireConfirmed(String authority, BigDecimal weekEquivalent, boolean confirmed, LocalDate day) {
        Money limit = Money.of(ofAuthority(rates, authority, day).get("amount"));
        if (!confirmed && weekEquivalent.compareTo(limit.amount()) > 0) {
            throw Problem.at("/amount", PlacementProblem.PRICE_UNCONFIRMED, "Confirm the amount, or mend it.")
                    .with("limit", limit);
        }
    }

    private List<DatedRow> ladder(String authority, LocalDate day) {
        List<DatedRow> own = rungs(authority, day);
        List<DatedRow> ladder = own.isEmpty() ? rungs(EVERY_AUTHORITY, day) : own;
        if (ladder.isEmpty()) {
            throw new IllegalStateException("no approval limits on " + day);
        }
        return ladder;
    }

    private List<DatedRow> rungs(String authority, LocalDate day) {
        return limits.allOn(day)
                .filter(row -> row.get("authority").equals(authority))
                .sorted(Comparator.comparingInt(row -> row.number("rung")))
                .toList();
    }

    /** A rung without an amount has no limit. */
    private static boolean isAbove(BigDecimal cost, DatedRow rung, boolean once) {
        String limit = rung.get(once ? "once_amount" : "weekly_amount");
        return !limit.isBlank() && cost.compareTo(new BigDecimal(limit)) > 0;
    }

    private static DatedRow ofAuthority(DatedTable table, String authority, LocalDate day) {
        return table.on(day, authority)
                .or(() -> table.on(day, EVERY_AUTHORITY))
                .orElseThrow(() -> new IllegalStateException("no row for any authority on " + day));
    }
}
