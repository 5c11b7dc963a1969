package uk.panauthority.placement.measure.kpi;

import java.time.LocalDate;

/**
 * Local days.
 *
 * @param to the last one, included
 */
public record Period(LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
