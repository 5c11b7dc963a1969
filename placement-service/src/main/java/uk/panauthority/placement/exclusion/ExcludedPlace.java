package uk.panauthority.placement.exclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.geography.Postcode;

/**
 * Where an exclusion lies: a whole authority, or a circle around a postcode or a point.
 *
 * @param area GSS code of an upper-tier authority
 * @param easting of the centre on the national grid, in metres
 * @param northing likewise
 * @param postcode of the centre
 * @param miles radius, with one decimal; for circles only
 */
@Embeddable
public record ExcludedPlace(
        @Column(name = "area") @Nullable String area,
        @Column(name = "easting") @Nullable Integer easting,
        @Column(name = "northing") @Nullable Integer northing,
        @Column(name = "postcode") @Nullable String postcode,
        @Column(name = "miles") @Nullable BigDecimal miles) {

    /**
     * Reads what a caller sent.
     *
     * @throws Problem {@code field-invalid} unless it is exactly one of area, point with miles, postcode with miles;
     *     {@code postcode-malformed}
     */
    static ExcludedPlace read(ExclusionRequests.Place sent) {
        long ways = Stream.of(sent.area(), sent.easting(), sent.postcode())
                .filter(way -> way != null)
                .count();
        boolean isCircle = sent.area() == null;
        boolean isWhole = (sent.easting() == null) == (sent.northing() == null) && isCircle == (sent.miles() != null);
        if (ways != 1 || !isWhole) {
            throw Problem.at(
                    "/place",
                    CommonProblem.FIELD_INVALID,
                    "Name an authority, or miles around either a postcode or a point.");
        }
        String postcode = sent.postcode();
        return new ExcludedPlace(
                sent.area(),
                sent.easting(),
                sent.northing(),
                postcode == null
                        ? null
                        : Postcode.read(postcode, "/place/postcode").text(),
                sent.miles());
    }
}
