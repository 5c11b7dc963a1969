package uk.panauthority.casework.csvfile;

import java.time.LocalDate;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;

/** How many rows a file may have; a dated setting for each sort of file. */
public final class RowLimits {

    private static final DatedTable LIMITS = DatedTable.load("reference/row-limits.csv", "file");

    private RowLimits() {}

    /** The limit that holds on that day. */
    public static int of(String file, LocalDate day) {
        return LIMITS.on(day, file)
                .orElseThrow(() -> new IllegalStateException("no row limit for " + file))
                .number("rows");
    }

    /**
     * Refuses an export that would be larger.
     *
     * @throws Problem {@code export-too-large} with both numbers
     */
    public static void refuseAbove(String file, LocalDate day, long rows) {
        int most = of(file, day);
        if (rows > most) {
            throw Problem.of(CaseworkProblem.EXPORT_TOO_LARGE)
                    .with("rows", rows)
                    .with("mostRows", most);
        }
    }
}
