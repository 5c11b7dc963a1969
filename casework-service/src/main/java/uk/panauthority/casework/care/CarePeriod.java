package uk.panauthority.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time without interruption in which a child is looked after (Children Act 1989, section 22).
 *
 * @param from the first day
 * @param to the last day; null while it goes on
 * @param endCode why it ended, by the REC codes of the SSDA903 return; null while it goes on
 */
public record CarePeriod(
        LocalDate from, @Nullable LocalDate to, @Nullable String endCode) {

    /** Whether the child is looked after on that day; first and last day count. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both cannot be true. One may begin on the day on which the other ends. */
    boolean overlaps(CarePeriod other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(CarePeriod other) {
        return other.to == null || from.isBefore(other.to);
    }
}
