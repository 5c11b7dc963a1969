package uk.panauthority.placement.returns.rule;

/** Rule 703. */
final class LibertyStartIsNotAfterYear extends LibertyRule {

    LibertyStartIsNotAfterYear() {
        super("703", Kind.IMPOSSIBLE, "The order begins by the end of the year.", "DOLO_START");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        return row.start().filter(start -> start.isAfter(child.year().last())).isPresent();
    }
}
