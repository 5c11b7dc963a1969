package uk.panauthority.placement.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A point of the national grid.
 *
 * @param easting in metres
 * @param northing in metres
 */
public record GridPoint(int easting, int northing) {

    /** The Department's formula counts 1.6093 kilometres to the mile. */
    private static final BigDecimal METRES_TO_THE_MILE = new BigDecimal("1609.3");

    /** The straight line in miles, with one decimal, as the Department measures distances for the SSDA903 return. */
    public BigDecimal milesTo(GridPoint other) {
        BigDecimal east = BigDecimal.valueOf((long) easting - other.easting);
        BigDecimal north = BigDecimal.valueOf((long) northing - other.northing);
        return east.multiply(east)
                .add(north.multiply(north))
                .sqrt(MathContext.DECIMAL64)
                .divide(METRES_TO_THE_MILE, 1, RoundingMode.HALF_UP);
    }
}
