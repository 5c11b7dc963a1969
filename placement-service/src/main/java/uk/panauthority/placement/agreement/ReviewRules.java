package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** The dated rules of review, each authority's own before the one for all. */
@ApplicationScoped
class ReviewRules {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable table = DatedTable.load("reference/ipa-review-rules.csv", "authority");

    /** @throws IllegalStateException when no rule holds on the day: no episode may be passed over for want of a rule */
    ReviewRule of(String authority, LocalDate day) {
        DatedRow row = table.on(day, authority)
                .or(() -> table.on(day, EVERY_AUTHORITY))
                .orElseThrow(() -> new IllegalStateException("no rule of review on " + day));
        return new ReviewRule(
                row.number("episodes"), row.number("window_days"), row.number("due_days"), row.citation());
    }
}
