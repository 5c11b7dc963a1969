package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;

/** The dated causes of voids, and who answers for each. */
@ApplicationScoped
class VoidCauses {

    private final DatedTable table = DatedTable.load("reference/bed-void-causes.csv", "code");

    /** @throws Problem {@code code-not-valid} */
    VoidParty attributedTo(String cause, LocalDate day) {
        return table.on(day, cause)
                .map(row -> VoidParty.valueOf(row.get("attributed_to")))
                .orElseThrow(() -> Problem.at(
                        "/cause", CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid on the day."));
    }
}
