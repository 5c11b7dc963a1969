package uk.panauthority.casework.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedTable;

/** The numbers of this feature, each a dated row with its source. */
@ApplicationScoped
public class PrivacySettings {

    /** Which number. */
    public enum Setting {
        /** Minutes that an emergency read lasts. */
        BREAK_GLASS_MINUTES,
        /** Working days within which an emergency read is reviewed. */
        BREAK_GLASS_REVIEW_WORKING_DAYS,
        /** Reading more children than this within an hour is unusual. */
        PATTERN_CHILDREN_IN_AN_HOUR,
        /** Local hour at which the night begins. */
        PATTERN_NIGHT_FROM_HOUR,
        /** Local hour at which the night ends. */
        PATTERN_NIGHT_TO_HOUR,
        /** Pages of one search of the access log. */
        LOG_SEARCH_PAGES,
        /** Rows of one export of the access log. */
        LOG_EXPORT_ROWS
    }

    private final DatedTable table = DatedTable.load("reference/privacy-settings.csv", "setting");

    /**
     * The number that holds on the day.
     *
     * @throws IllegalStateException when the table has none, rather than a guess
     */
    public int number(Setting setting, LocalDate day) {
        return table.on(day, setting.name())
                .orElseThrow(() -> new IllegalStateException("no " + setting + " holds on " + day))
                .number("value");
    }
}
