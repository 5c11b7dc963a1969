package uk.panauthority.casework.measure.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One number of a measure, under a code that is the same in every row of a table. */
public sealed interface Figure {

    String code();

    /**
     * How many.
     *
     * @param across how the rows of a table relate to its total
     */
    record Count(String code, long value, Across across) implements Figure {

        /** How the counts of groups relate to the count of all. */
        public enum Across {
            /** Each record is in one group: they add up. */
            ADDS,
            /** A child may be in several groups, and is in one at least: together they cover the total. */
            COVERS,
            /** What is true of a child in one group need not be true in all, nor the other way round. */
            UNRELATED
        }
    }

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
