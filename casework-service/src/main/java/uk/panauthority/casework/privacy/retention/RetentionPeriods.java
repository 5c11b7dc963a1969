package uk.panauthority.casework.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** How long each type of record is kept; dated rows with their law. */
@ApplicationScoped
public class RetentionPeriods {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final DatedTable periods = DatedTable.load("reference/retention-periods.csv", "record_type");

    /** Types of records whose period runs from the child's birth. */
    public enum ChildRecord {
        LOOKED_AFTER_CHILD,
        CHILD;

        static ChildRecord of(boolean lookedAfter) {
            return lookedAfter ? LOOKED_AFTER_CHILD : CHILD;
        }
    }

    /**
     * The day from which the record of a child born on that day need not be kept, under the rule that holds today.
     * Somebody born on 29 February has the day on 1 March in common years.
     */
    LocalDate dueOn(ChildRecord type, LocalDate born, LocalDate today) {
        LocalDate day = born.plusYears(years(type, today));
        boolean moved =
                MonthDay.from(born).equals(LEAP_DAY) && !MonthDay.from(day).equals(LEAP_DAY);
        return moved ? day.plusDays(1) : day;
    }

    /** Children born on this day or before are past their time. */
    LocalDate bornUntil(ChildRecord type, LocalDate today) {
        return today.minusYears(years(type, today));
    }

    /** First answers recorded before this are forgotten. */
    Instant firstAnswersBefore(Instant now, LocalDate today) {
        return now.minus(row("FIRST_ANSWER", today).number("length"), ChronoUnit.DAYS);
    }

    private int years(ChildRecord type, LocalDate today) {
        return row(type.name(), today).number("length");
    }

    private DatedRow row(String type, LocalDate today) {
        return periods.on(today, type)
                .orElseThrow(() -> new IllegalStateException("no retention period of " + type + " holds on " + today));
    }
}
