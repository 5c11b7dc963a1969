package uk.panauthority.placement.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an authority looks at its agreements.
 *
 * @param everyDays from one review to the next
 * @param leadDays how long before the day the review opens, so that there is time for it
 * @param citation where the interval comes from
 */
record RegularReviews(int everyDays, int leadDays, String citation) {

    /** The next review after this day, unless the terms say another interval. */
    LocalDate after(LocalDate day, @Nullable Integer agreedDays) {
        return day.plusDays(agreedDays == null ? everyDays : agreedDays);
    }

    /** What the day follows from. */
    String basis(@Nullable Integer agreedDays) {
        return agreedDays == null ? everyDays + " days: " + citation : agreedDays + " days: the terms of the agreement";
    }
}
