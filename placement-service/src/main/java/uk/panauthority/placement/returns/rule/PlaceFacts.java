package uk.panauthority.placement.returns.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the registers say of the place that a row names. Null means that it is not known here, and rules that need it say
 * nothing.
 *
 * @param isInEngland whether the child lives in England
 * @param isListed whether the register knows the number; null where there is no number to look up
 * @param home null unless listed
 * @param homePostcodeExists whether the directory of postcodes has it
 * @param miles between the child's home and the placement, one decimal
 */
public record PlaceFacts(
        boolean isInEngland,
        @Nullable Boolean isListed,
        @Nullable RegisteredHome home,
        @Nullable Boolean homePostcodeExists,
        @Nullable Boolean placementPostcodeExists,
        @Nullable BigDecimal miles) {

    /** A place in England of which no register is asked. */
    public static final PlaceFacts UNKNOWN = new PlaceFacts(true, null, null, null, null, null);

    static boolean isFalse(@Nullable Boolean answer) {
        return Boolean.FALSE.equals(answer);
    }
}
