package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;

/** The dated codes of homes: kinds of setting, needs catered for, inspection grades. */
@ApplicationScoped
class HomeCodes {

    private final DatedTable kinds = DatedTable.load("reference/home-kinds.csv", "code");
    private final DatedTable needs = DatedTable.load("reference/home-needs.csv", "code");
    private final DatedTable grades = DatedTable.load("reference/home-grades.csv", "code");

    /** @throws Problem {@code code-not-valid} */
    void requireKind(String code, LocalDate day) {
        require(kinds, code, day, "/kind");
    }

    /** @throws Problem {@code code-not-valid} */
    void requireNeeds(List<String> codes, LocalDate day) {
        for (int i = 0; i < codes.size(); i++) {
            require(needs, codes.get(i), day, "/needs/" + i);
        }
    }

    /** @throws Problem {@code code-not-valid} */
    void requireGrade(String code, LocalDate day) {
        require(grades, code, day, "/grade");
    }

    /** How the Placements Data Standard names the care of this kind of setting; null where it has no word for it. */
    @Nullable
    String serviceOf(String kind, LocalDate day) {
        return kinds.on(day, kind)
                .map(row -> row.get("standard_service"))
                .filter(service -> !service.isEmpty())
                .orElse(null);
    }

    /** Whether somebody has to look at each placement in a home that gets this grade. */
    boolean isActedOn(String grade, LocalDate day) {
        return grades.on(day, grade)
                .filter(row -> row.get("acted_on").equals("yes"))
                .isPresent();
    }

    /** The code of a grade by its words; empty for words that the table has not. */
    Optional<String> gradeOf(String label, LocalDate day) {
        return grades.allOn(day)
                .filter(row -> row.get("label").equalsIgnoreCase(label))
                .map(row -> row.get("code"))
                .findFirst();
    }

    private static void require(DatedTable table, String code, LocalDate day, String pointer) {
        if (table.on(day, code).isEmpty()) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid on the day.");
        }
    }
}
