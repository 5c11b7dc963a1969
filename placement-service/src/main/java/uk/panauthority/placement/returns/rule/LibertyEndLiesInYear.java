package uk.panauthority.placement.returns.rule;

/** Rule 704. */
final class LibertyEndLiesInYear extends LibertyRule {

    LibertyEndLiesInYear() {
        super("704", Kind.IMPOSSIBLE, "The order ends in the year, or is open in its file.", "DOLO_END");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        return row.end()
                .filter(end -> end.isBefore(child.year().first())
                        || end.isAfter(child.year().last()))
                .isPresent();
    }
}
