package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** A rule that judges the rows of the DoLo table one by one. The table exists from 2026-27 on. */
abstract class LibertyRule extends ReturnRule {

    LibertyRule(String code, Kind kind, String message, String... fields) {
        super(code, kind, message, fields);
    }

    abstract boolean breaks(LibertyRow row, ChildReturn child);

    @Override
    public final Stream<LibertyRow> breaches(ChildReturn child) {
        return child.orders().stream().filter(row -> breaks(row, child));
    }
}
