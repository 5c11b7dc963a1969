package uk.panauthority.placement.home;

import java.time.LocalDate;

/**
 * What became of the beds of one night.
 *
 * @param places registered on that day
 * @param held by holds that have not run out
 * @param vacant places without a claim; none while more beds are claimed than there are places
 */
public record OccupancyDay(LocalDate day, long places, long occupied, long held, long voided, long vacant) {

    static OccupancyDay of(LocalDate day, long places, long occupied, long held, long voided) {
        return new OccupancyDay(day, places, occupied, held, voided, Math.max(0, places - occupied - held - voided));
    }
}
