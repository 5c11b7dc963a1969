package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** The dated codes and settings of competitions. */
@ApplicationScoped
class CompetitionTables {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable codes = DatedTable.load("reference/competition-codes.csv", "list", "code");
    private final DatedTable tolerances = DatedTable.load("reference/price-variance-tolerances.csv", "authority");
    private final DatedTable rateLimits = DatedTable.load("reference/weekly-rate-limits.csv", "authority");

    /** @throws Problem {@code code-not-valid} */
    void require(String list, String code, LocalDate day, String pointer) {
        if (codes.on(day, list, code).isEmpty()) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid today.");
        }
    }

    /** @throws Problem {@code code-not-valid} */
    void requireAll(String list, List<String> wanted, LocalDate day, String pointer) {
        for (int i = 0; i < wanted.size(); i++) {
            require(list, wanted.get(i), day, pointer + "/" + i);
        }
    }

    /** By how much an offer may lie above its listed price without evidence. */
    BigDecimal tolerancePercent(String authority, LocalDate day) {
        return new BigDecimal(of(tolerances, authority, day).get("percent"));
    }

    Money weeklyLimit(String authority, LocalDate day) {
        return Money.of(of(rateLimits, authority, day).get("amount"));
    }

    private static DatedRow of(DatedTable table, String authority, LocalDate day) {
        return table.on(day, authority)
                .or(() -> table.on(day, EVERY_AUTHORITY))
                .orElseThrow(() -> new IllegalStateException("no row for any authority on " + day));
    }
}
