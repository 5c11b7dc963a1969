package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;

/** Rule 708. */
final class LibertyStartIsAfterBirth extends LibertyRule {

    LibertyStartIsAfterBirth() {
        super("708", Kind.IMPOSSIBLE, "The order begins after the day of birth.", "DOLO_START");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        LocalDate born = child.born();
        return born != null && row.start().filter(start -> !start.isAfter(born)).isPresent();
    }
}
