package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** Rule 709. The public validator may not say it; its own list of columns lacks the one it reads. */
final class PlaceUnderAnOrderIsExpected extends ReturnRule {

    PlaceUnderAnOrderIsExpected() {
        super(
                "709",
                Kind.IMPROPER,
                "A child deprived of liberty is usually in a home of one of the kinds for it.",
                "PLACE");
    }

    @Override
    public Stream<EpisodeRow> breaches(ChildReturn child) {
        return child.episodes().stream()
                .filter(row -> !row.isPlace("K2", "Z12", "Z13") && LibertyNights.underAnOrder(row, child));
    }
}
