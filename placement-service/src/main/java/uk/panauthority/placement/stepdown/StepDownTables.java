package uk.panauthority.placement.stepdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** The dated rules of step-downs, each authority's own before the one for all. */
@ApplicationScoped
class StepDownTables {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable rules = DatedTable.load("reference/step-down-rules.csv", "authority");

    /** Nights without a missing episode that speak for readiness. */
    int nightsClear(String authority, LocalDate day) {
        return rule(authority, day).number("nights_clear");
    }

    /** Weeks in the new place after which the move counts as sustained. */
    int sustainedWeeks(String authority, LocalDate day) {
        return rule(authority, day).number("sustained_weeks");
    }

    private DatedRow rule(String authority, LocalDate day) {
        return rules.on(day, authority)
                .or(() -> rules.on(day, EVERY_AUTHORITY))
                .orElseThrow(() -> new IllegalStateException("no rule of step-down on " + day));
    }
}
