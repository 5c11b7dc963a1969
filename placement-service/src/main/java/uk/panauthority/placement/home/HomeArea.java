package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.geography.Place;

/** Roughly where a foster household lives: near enough for distances, and no address. */
@Embeddable
record HomeArea(
        @Column(name = "area_easting") Integer easting,
        @Column(name = "area_northing") Integer northing,
        @Column(name = "area_district") String district,

        @Column(name = "area_upper_tier") @Nullable String upperTier,

        @Column(name = "area_as_of") LocalDate asOf) {

    static HomeArea of(Place place) {
        GridReference blurred = place.grid().blurred();
        return new HomeArea(blurred.easting(), blurred.northing(), place.district(), place.upperTier(), place.asOf());
    }

    HomeLocation location() {
        return new HomeLocation(new GridReference(easting, northing), district, upperTier, asOf);
    }
}
