package uk.panauthority.placement.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;

/** The dated codes of entries. */
@ApplicationScoped
class AdmissionTables {

    private final DatedTable reasons = DatedTable.load("reference/admission-reasons.csv", "code");

    /** @throws Problem {@code code-not-valid} */
    void requireReasons(List<String> codes, LocalDate day) {
        for (int i = 0; i < codes.size(); i++) {
            if (reasons.on(day, codes.get(i)).isEmpty()) {
                throw Problem.at(
                        "/reasonCodes/" + i, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid today.");
            }
        }
    }
}
