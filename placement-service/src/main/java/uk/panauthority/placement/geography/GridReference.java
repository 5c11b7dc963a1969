package uk.panauthority.placement.geography;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A point of the National Grid.
 *
 * @param easting metres
 * @param northing metres
 */
public record GridReference(int easting, int northing) {

    /** The Department's formula counts 1.6093 kilometres to the mile. */
    private static final BigDecimal METRES_PER_MILE = new BigDecimal("1609.3");

    private static final int KILOMETRE = 1000;

    /**
     * The straight line in miles, to one decimal, as the Department computes it for the SSDA903 return: the square root of
     * the squared differences, by 1000, by 1.6093.
     */
    public BigDecimal milesTo(GridReference other) {
        BigDecimal east = BigDecimal.valueOf((long) easting - other.easting);
        BigDecimal north = BigDecimal.valueOf((long) northing - other.northing);
        return east.multiply(east)
                .add(north.multiply(north))
                .sqrt(MathContext.DECIMAL64)
                .divide(METRES_PER_MILE, 1, RoundingMode.HALF_UP);
    }

    /** The middle of its square kilometre: near enough for distances, and nobody's address. */
    public GridReference blurred() {
        return new GridReference(middle(easting), middle(northing));
    }

    private static int middle(int metres) {
        return Math.floorDiv(metres, KILOMETRE) * KILOMETRE + KILOMETRE / 2;
    }
}
