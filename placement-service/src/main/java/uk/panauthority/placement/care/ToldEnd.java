package uk.panauthority.placement.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The end of care as casework told it. Which period it ends is settled when both are read: the first day of a period may
 * become known after its end.
 */
record ToldEnd(LocalDate day, String code, Instant toldAt) {

    /** The periods with the ends that belong to them; of two ends of one period the one told last holds. */
    static List<CarePeriod> applied(List<CarePeriod> periods, List<ToldEnd> ends) {
        List<CarePeriod> resolved = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            CarePeriod period = periods.get(i);
            LocalDate next = i + 1 < periods.size() ? periods.get(i + 1).from() : LocalDate.MAX;
            resolved.add(ends.stream()
                    .filter(end -> !end.day.isBefore(period.from()) && !end.day.isAfter(next))
                    .filter(end -> period.to() == null || end.toldAt.isAfter(period.toldAt()))
                    .max(Comparator.comparing(ToldEnd::toldAt))
                    .map(end -> new CarePeriod(period.from(), end.day, end.code, Source.CASEWORK, end.toldAt))
                    .orElse(period));
        }
        return List.copyOf(resolved);
    }
}
