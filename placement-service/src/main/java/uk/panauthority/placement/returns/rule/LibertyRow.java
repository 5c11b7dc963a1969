package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row of the DoLo table, in the words of the file. */
public record LibertyRow(String child, String dob, String doloStart, String doloEnd, Origin origin)
        implements ReturnRow {

    /** The headings of the file, in the order that the Department demands. */
    public static final List<String> COLUMNS = List.of("CHILD", "DOB", "DOLO_START", "DOLO_END");

    @Override
    public ReturnTable table() {
        return ReturnTable.DOLO;
    }

    public Optional<LocalDate> start() {
        return ReturnDate.day(doloStart);
    }

    public Optional<LocalDate> end() {
        return ReturnDate.day(doloEnd);
    }

    public List<String> cells() {
        return List.of(child, dob, doloStart, doloEnd);
    }

    /** The record holds a date of birth and must not reach a log by accident. */
    @Override
    public String toString() {
        return "LibertyRow[" + origin.key() + "]";
    }
}
