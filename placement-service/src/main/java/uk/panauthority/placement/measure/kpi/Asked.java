package uk.panauthority.placement.measure.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for which days, and when.
 *
 * @param authority whose children and blocks are counted
 * @param asOf the moment at which the records are read
 * @param today the local day of that moment
 */
public record Asked(String authority, Period period, Instant asOf, LocalDate today) {

    /** The last day of the period, or today while the period runs. */
    LocalDate lastDay() {
        return period.to().isBefore(today) ? period.to() : today;
    }

    /** How many nights of a stay lie in the period and are over. */
    long nights(LocalDate from, @Nullable LocalDate departed) {
        LocalDate start = from.isAfter(period.from()) ? from : period.from();
        LocalDate over = today.isAfter(period.to()) ? period.to().plusDays(1) : today;
        LocalDate end = departed != null && departed.isBefore(over) ? departed : over;
        return Math.max(0, ChronoUnit.DAYS.between(start, end));
    }
}
