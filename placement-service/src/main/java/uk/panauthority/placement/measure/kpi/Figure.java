package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number of a measure, under a code that is the same in every row of a table.
 *
 * @param value null when there is nothing to relate to
 * @param numerator code of the figure that is related to another; null for what is only counted
 * @param denominator code of the figure to which it is related
 */
public record Figure(
        String code,
        Unit unit,
        @Nullable BigDecimal value,
        @Nullable String numerator,
        @Nullable String denominator) {

    /** What a figure without a value looks like. */
    public static final String NOTHING = "-";

    /** The value as it is shown. */
    public String text() {
        return value == null ? NOTHING : value.toPlainString();
    }
}
