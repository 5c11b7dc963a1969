package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;

/** Rule 705. An order may begin on the day on which the one before it ends. */
final class LibertyOrdersDoNotOverlap extends LibertyRule {

    LibertyOrdersDoNotOverlap() {
        super(
                "705",
                Kind.IMPOSSIBLE,
                "Another order is in force on the first day of this one.",
                "DOLO_START",
                "DOLO_END");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        int at = child.orders().indexOf(row);
        return row.start()
                .filter(start -> child.orders().stream().limit(at).anyMatch(earlier -> overlaps(earlier, row, start)))
                .isPresent();
    }

    private static boolean overlaps(LibertyRow earlier, LibertyRow row, LocalDate start) {
        LocalDate end = row.end().orElse(LocalDate.MAX);
        return earlier.start()
                .filter(began -> began.isBefore(end))
                .map(began -> start.isBefore(earlier.end().orElse(LocalDate.MAX)))
                .orElse(false);
    }
}
