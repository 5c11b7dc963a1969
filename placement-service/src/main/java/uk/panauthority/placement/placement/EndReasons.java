package uk.panauthority.placement.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedTable;

/** The SSDA903 codes for the end of a placement: why the child moved, or why care ended. */
@ApplicationScoped
class EndReasons {

    private final DatedTable table = DatedTable.load("reference/placement-end-reasons.csv", "code");

    /** Whether a placement that ended so broke down: it did not end as planned. */
    boolean isBreakdown(String code, LocalDate day) {
        return table.on(day, code)
                .map(row -> row.get("breakdown").equals("true"))
                .orElse(false);
    }

    boolean isValid(String code, LocalDate day) {
        return table.on(day, code).isPresent();
    }
}
