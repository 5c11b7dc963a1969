package uk.panauthority.placement.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of care, known by its first day.
 *
 * @param to the day on which care ended (DEC of its last episode); null while the child is looked after
 * @param endCode why, a REC code; given with the day and only then
 * @param toldAt when this was last told
 */
public record CarePeriod(
        LocalDate from, @Nullable LocalDate to, @Nullable String endCode, Source source, Instant toldAt) {

    /** Whether both hold one night in common. On the day on which one ends the next may begin. */
    boolean overlaps(CarePeriod other) {
        return from.isBefore(other.until()) && other.from.isBefore(until());
    }

    private LocalDate until() {
        return to == null ? LocalDate.MAX : to;
    }

    boolean saysTheSame(CarePeriod other) {
        return from.equals(other.from)
                && java.util.Objects.equals(to, other.to)
                && java.util.Objects.equals(endCode, other.endCode);
    }
}
