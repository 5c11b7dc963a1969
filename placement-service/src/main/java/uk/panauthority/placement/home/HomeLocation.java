package uk.panauthority.placement.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.geography.Place;

/**
 * Where a home lies by the directory of postcodes.
 *
 * @param grid of a foster household the middle of its square kilometre, since its address is nobody else's business
 * @param upperTier authority in which the postcode lies; null when the directory does not tell
 * @param asOf the first day of the directory's month
 */
public record HomeLocation(
        GridReference grid, String district, @Nullable String upperTier, LocalDate asOf) {

    static HomeLocation of(Place place) {
        return new HomeLocation(place.grid(), place.district(), place.upperTier(), place.asOf());
    }
}
