package uk.panauthority.placement.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.placement.home.HomeConcern;

/** The dated rules: who has to look at what within how many days, and which decisions there are. */
@ApplicationScoped
class ConsequenceRules {

    private final DatedTable rules = DatedTable.load("reference/consequence-rules.csv", "cause", "subject");
    private final DatedTable decisions = DatedTable.load("reference/consequence-decisions.csv", "code");

    /** Who looks, and how many days later at the latest. */
    record Rule(String role, int days) {}

    Rule of(HomeConcern.Cause cause, ConsequenceSubject subject, LocalDate day) {
        DatedRow row = rules.on(day, cause.name(), subject.name()).orElseThrow();
        return new Rule(row.get("role"), row.number("due_days"));
    }

    /** @throws Problem {@code code-not-valid} */
    void requireDecision(String code, LocalDate day) {
        if (decisions.on(day, code).isEmpty()) {
            throw Problem.at(
                    "/decision", CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid on the day.");
        }
    }
}
