package uk.panauthority.placement.competition;

import java.math.BigDecimal;

/**
 * One scored test of a competition.
 *
 * @param weight how much of the total it is worth
 * @param maximum the most points of its scale; 1 for the price, which is computed
 */
public record Criterion(String code, String title, Kind kind, BigDecimal weight, int maximum) {

    /** What a test looks at. */
    public enum Kind {
        /** Scored by people. */
        QUALITY,
        /** Computed: weight times the lowest price, divided by the price. */
        PRICE
    }

    boolean isScored() {
        return kind == Kind.QUALITY;
    }
}
