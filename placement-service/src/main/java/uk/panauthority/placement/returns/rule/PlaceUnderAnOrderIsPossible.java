package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** Rule 710. The public validator may not say it; its own list of columns lacks the one it reads. */
final class PlaceUnderAnOrderIsPossible extends ReturnRule {

    PlaceUnderAnOrderIsPossible() {
        super(
                "710",
                Kind.IMPROPER,
                "A child deprived of liberty by such an order is never in this kind of placement.",
                "PLACE");
    }

    @Override
    public Stream<EpisodeRow> breaches(ChildReturn child) {
        return child.episodes().stream()
                .filter(row -> row.isPlace("K1", "P1", "R5", "K3") && LibertyNights.underAnOrder(row, child));
    }
}
