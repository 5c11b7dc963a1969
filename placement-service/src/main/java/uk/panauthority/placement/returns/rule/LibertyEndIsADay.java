package uk.panauthority.placement.returns.rule;

/** Rule 701. */
final class LibertyEndIsADay extends LibertyRule {

    LibertyEndIsADay() {
        super("701", Kind.IMPOSSIBLE, "The last day of the order is a day.", "DOLO_END");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        return !row.doloEnd().isEmpty() && row.end().isEmpty();
    }
}
