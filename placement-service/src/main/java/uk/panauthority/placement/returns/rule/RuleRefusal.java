package uk.panauthority.placement.returns.rule;

import java.util.Locale;
import uk.panauthority.common.problem.ProblemType;

/** The problem type of one rule, for example {@code rule-371}: what was entered breaks it. */
public record RuleRefusal(String number, String title) implements ProblemType {

    private static final int UNPROCESSABLE = 422;

    @Override
    public String name() {
        return "RULE_" + number.toUpperCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return UNPROCESSABLE;
    }
}
