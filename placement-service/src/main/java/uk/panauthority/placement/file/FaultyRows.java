package uk.panauthority.placement.file;

import java.util.ArrayList;
import java.util.List;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Gathers the rows of a file that cannot be right, so that its sender is told of all of them at once. */
public final class FaultyRows {

    private static final int SHOWN = 50;

    private final List<Integer> rows = new ArrayList<>();
    private int count;

    public void add(CsvRow row) {
        count++;
        if (rows.size() < SHOWN) {
            rows.add(row.number());
        }
    }

    /** @throws Problem {@code field-invalid} with the numbers of the first such rows */
    public void refuse() {
        if (count > 0) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "Rows of the file have cells of a wrong form.")
                    .with("faultyRows", count)
                    .with("rows", List.copyOf(rows));
        }
    }
}
