package uk.panauthority.casework.casesystem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.panauthority.casework.care.CarePeriod;

/**
 * Joins the episodes of the looked-after children return into periods of care. An episode that ends with {@code X1} goes
 * over into the next one without a break: only the placement or the status changed.
 */
final class CarePeriods {

    private static final String GOES_ON = "X1";

    private CarePeriods() {}

    static List<CarePeriod> of(List<CareRow> episodes) {
        List<CareRow> sorted =
                episodes.stream().sorted(Comparator.comparing(CareRow::from)).toList();
        List<CarePeriod> periods = new ArrayList<>();
        CareRow first = null;
        for (CareRow episode : sorted) {
            CareRow begun = first == null ? episode : first;
            if (episode.to() != null && episode.code().equals(GOES_ON)) {
                first = begun;
            } else {
                periods.add(new CarePeriod(begun.from(), episode.to(), episode.to() == null ? null : episode.code()));
                first = null;
            }
        }
        if (first != null) {
            // The next episode is not in the extract: the period goes on as far as is known.
            periods.add(new CarePeriod(first.from(), null, null));
        }
        return periods;
    }
}
