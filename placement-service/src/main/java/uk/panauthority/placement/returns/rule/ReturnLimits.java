package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import uk.panauthority.common.reference.DatedTable;

/** The numbers that rules compare with: years of age, days, times, miles. Dated rows, one for each rule that has one. */
public final class ReturnLimits {

    private static final DatedTable LIMITS = DatedTable.load("reference/return-limits.csv", "rule");

    private ReturnLimits() {}

    /** The number of the rule that holds on the day. */
    public static int of(String rule, LocalDate day) {
        return LIMITS.on(day, rule)
                .orElseThrow(() -> new IllegalStateException("no limit of rule " + rule))
                .number("limit");
    }
}
