package uk.panauthority.placement.charge;

import java.time.YearMonth;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Months as callers write them, of years that can be meant. */
final class Months {

    static final String FORM = "(199\\d|20\\d\\d|21\\d\\d)-(0[1-9]|1[0-2])";

    private Months() {}

    /** @throws Problem {@code field-invalid} */
    static YearMonth read(String month) {
        if (!month.matches(FORM)) {
            throw Problem.at("/month", CommonProblem.FIELD_INVALID, "A month is yyyy-MM.");
        }
        return YearMonth.parse(month);
    }
}
