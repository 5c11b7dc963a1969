package uk.panauthority.placement.returns.rule;

/** Rule 702. */
final class LibertyEndIsAfterStart extends LibertyRule {

    LibertyEndIsAfterStart() {
        super("702", Kind.IMPOSSIBLE, "The order ends after the day on which it begins.", "DOLO_START", "DOLO_END");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        return row.start()
                .flatMap(start -> row.end().filter(end -> !end.isAfter(start)))
                .isPresent();
    }
}
