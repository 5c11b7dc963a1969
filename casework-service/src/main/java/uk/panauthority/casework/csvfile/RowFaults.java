package uk.panauthority.casework.csvfile;

import java.util.ArrayList;
import java.util.List;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;

/** The faults of a file, by row and column. Cells are never repeated. */
public final class RowFaults {

    /** More would not help anybody, and a file may have tens of thousands. */
    private static final int SHOWN = 200;

    private final List<FieldError> first = new ArrayList<>();
    private long count;

    /**
     * Notes a fault.
     *
     * @param row the row's number, from 1 for the first below the headings
     * @param code what is wrong, as a code
     */
    public void add(long row, String column, String code, String detail) {
        count++;
        if (first.size() < SHOWN) {
            first.add(new FieldError("/rows/" + row + "/" + column, code, detail));
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Refuses the whole file when anything is wrong with it.
     *
     * @throws Problem {@code import-rows} with the first faults and the number of all
     */
    public void refuse() {
        if (count > 0) {
            throw Problem.of(CaseworkProblem.IMPORT_ROWS, first).with("faults", count);
        }
    }
}
