package uk.panauthority.placement.returns.rule;

import java.math.BigDecimal;

/** Rule 454. The distance is computed from both postcodes. */
final class DistanceIsPossible extends EpisodeRule {

    /** Stands in the return for a distance that is not known. */
    private static final BigDecimal NOT_KNOWN = new BigDecimal("999.9");

    DistanceIsPossible() {
        super(
                "454",
                Kind.IMPROPER,
                "The placement is further from home than the country allows.",
                EpisodeRow.Column.HOME_POST,
                EpisodeRow.Column.PL_POST);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        BigDecimal miles = row.facts().miles();
        return miles != null
                && miles.compareTo(NOT_KNOWN) != 0
                && miles.compareTo(BigDecimal.valueOf(
                                ReturnLimits.of(code(), child.year().last())))
                        > 0;
    }
}
