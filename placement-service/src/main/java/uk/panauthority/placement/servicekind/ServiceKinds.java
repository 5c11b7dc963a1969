package uk.panauthority.placement.servicekind;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;

/** The table of kinds of service. */
@ApplicationScoped
public class ServiceKinds {

    /** What a home of the register gives as long as no other kind is named. */
    public static final String USUAL = "RESIDENTIAL";

    private final DatedTable table = DatedTable.load("reference/service-kinds.csv", "code");

    /** @throws Problem {@code code-not-valid} with this pointer */
    public void require(String code, LocalDate day, String pointer) {
        if (table.on(day, code).isEmpty()) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid today.");
        }
    }
}
