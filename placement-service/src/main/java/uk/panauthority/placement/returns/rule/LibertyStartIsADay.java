package uk.panauthority.placement.returns.rule;

/** Rule 700. */
final class LibertyStartIsADay extends LibertyRule {

    LibertyStartIsADay() {
        super("700", Kind.IMPOSSIBLE, "The first day of the order is a day.", "DOLO_START");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        return row.start().isEmpty();
    }
}
