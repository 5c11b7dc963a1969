package uk.panauthority.casework.measure.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One number of a measure, under a code that is the same in every row of a table. */
public sealed interface Figure {

    String code();

    /**
     * How many.
     *
     * @param adds whether the rows of a table add up to its total; distinct children do not
     */
    record Count(String code, long value, boolean adds) implements Figure {}

    /**
     * One count in relation to another.
     *
     * @param value null when there is nothing to relate to
     */
    record Rate(
            String code,
            Kind kind,
            String numerator,
            String denominator,
            @Nullable BigDecimal value) implements Figure {

        /** How the relation is shown. */
        public enum Kind {
            PERCENT,
            RATIO
        }
    }

    /**
     * The middle of what was observed, in hours.
     *
     * @param observations code of the count of observations
     * @param hours null when there are none
     */
    record Median(
            String code, String observations, @Nullable BigDecimal hours) implements Figure {}
}
