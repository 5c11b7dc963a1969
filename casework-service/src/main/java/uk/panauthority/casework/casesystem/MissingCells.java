package uk.panauthority.casework.casesystem;

import java.util.function.Function;
import uk.panauthority.casework.csvfile.RowFaults;

/** The cells of one row, by column, and where its faults go. */
record MissingCells(long row, Function<MissingColumn, String> cells, RowFaults faults) {

    String of(MissingColumn column) {
        return cells.apply(column);
    }

    void fault(MissingColumn column, String code, String detail) {
        faults.add(row, column.heading(), code, detail);
    }

    /** Whether the cell holds a code of its column; notes a fault when it does not. */
    boolean holdsCode(MissingColumn column, boolean mayBeEmpty, String faultCode) {
        String cell = of(column);
        if (column.codes().contains(cell) || (mayBeEmpty && cell.isEmpty())) {
            return true;
        }
        fault(column, faultCode, "The code is not one of the column.");
        return false;
    }
}
