package uk.panauthority.casework.returns.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of care, from the Episodes table.
 *
 * @param to null while it goes on at the end of the year
 */
public record CareSpan(LocalDate from, @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
