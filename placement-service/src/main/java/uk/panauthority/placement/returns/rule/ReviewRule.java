package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** A rule that judges the rows of the Reviews table one by one. */
abstract class ReviewRule extends ReturnRule {

    ReviewRule(String code, String message, String... fields) {
        super(code, Kind.IMPROPER, message, fields);
    }

    abstract boolean breaks(ReviewRow row, ChildReturn child);

    @Override
    public final Stream<ReviewRow> breaches(ChildReturn child) {
        return child.reviews().stream().filter(row -> breaks(row, child));
    }
}
