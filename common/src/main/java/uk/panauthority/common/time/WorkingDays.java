package uk.panauthority.common.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/**
 * Working days of England and Wales: Monday to Friday without the bank holidays of the dated table (Banking and Financial
 * Dealings Act 1971 and proclamations under it).
 */
@ApplicationScoped
public class WorkingDays {

    private final Set<LocalDate> holidays;
    private final LocalDate horizon;

    public WorkingDays() {
        DatedTable table = DatedTable.load("reference/bank-holidays-england-and-wales.csv", "holiday", "valid_from");
        this.holidays = table.rows().stream().map(DatedRow::validFrom).collect(Collectors.toUnmodifiableSet());
        this.horizon = holidays.stream()
                .max(LocalDate::compareTo)
                .map(last -> LocalDate.of(last.getYear(), 12, 31))
                .orElseThrow();
    }

    /** The last day for which the table is complete. */
    public LocalDate horizon() {
        return horizon;
    }

    /**
     * Whether the day is a working day.
     *
     * @throws IllegalStateException beyond the table's horizon, rather than a guess
     */
    public boolean isWorkingDay(LocalDate day) {
        if (day.isAfter(horizon)) {
            throw new IllegalStateException("the bank-holiday table ends on " + horizon);
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** The day that lies the given number of working days after the start; the start itself does not count. */
    public LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
