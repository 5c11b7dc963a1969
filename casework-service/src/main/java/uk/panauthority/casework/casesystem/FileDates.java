package uk.panauthority.casework.casesystem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.csvfile.RowFaults;

/**
 * Days in one file: {@code yyyy-MM-dd} or {@code dd/MM/yyyy}, and the same form in the whole file. Where both occur nobody
 * can know what a day such as 03/04 is, and every cell of the other form is a fault.
 */
final class FileDates {

    private enum Form {
        ISO("uuuu-MM-dd"),
        UNITED_KINGDOM("dd/MM/uuuu");

        private final DateTimeFormatter format;

        Form(String pattern) {
            this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        }
    }

    private final RowFaults faults;
    private @Nullable Form form;

    FileDates(RowFaults faults) {
        this.faults = faults;
    }

    /** The day in a cell; null for an empty cell, and for a fault, which is noted with that code. */
    @Nullable
    LocalDate day(long row, String column, String cell, String faultCode) {
        if (cell.isEmpty()) {
            return null;
        }
        Form found = cell.indexOf('/') >= 0 ? Form.UNITED_KINGDOM : Form.ISO;
        LocalDate day;
        try {
            day = LocalDate.parse(cell, found.format);
        } catch (DateTimeParseException e) {
            faults.add(row, column, faultCode, "This is no day as yyyy-MM-dd or dd/MM/yyyy.");
            return null;
        }
        if (form == null) {
            form = found;
        }
        if (form != found) {
            faults.add(row, column, "date-form", "The file writes days in two forms.");
            return null;
        }
        return day;
    }
}
