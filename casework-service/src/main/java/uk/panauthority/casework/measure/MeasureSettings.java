package uk.panauthority.casework.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedTable;

/** The numbers that reports go by, as dated rows. */
@ApplicationScoped
public class MeasureSettings {

    private final DatedTable settings = DatedTable.load("reference/measure-settings.csv", "setting");

    /** The first count that is not small. */
    public int smallNumber(LocalDate day) {
        return value("SMALL_NUMBER", day);
    }

    /** How many records one export may hold. */
    public int exportRows(LocalDate day) {
        return value("EXPORT_ROWS", day);
    }

    /** How many years one report may span. */
    public int reportYears(LocalDate day) {
        return value("REPORT_YEARS", day);
    }

    private int value(String setting, LocalDate day) {
        return settings.on(day, setting)
                .orElseThrow(() -> new IllegalStateException("no " + setting + " on " + day))
                .number("value");
    }
}
