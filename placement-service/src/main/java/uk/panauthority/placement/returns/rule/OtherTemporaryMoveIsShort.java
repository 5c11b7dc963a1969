package uk.panauthority.placement.returns.rule;

import java.time.temporal.ChronoUnit;

/** Rule 379. One that lasts is counted so far. */
final class OtherTemporaryMoveIsShort extends EpisodeRule {

    OtherTemporaryMoveIsShort() {
        super("379", Kind.IMPROPER, "A temporary move for another reason lasts a week.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        if (!row.isPlace("T4")) {
            return false;
        }
        return row.start()
                .flatMap(start -> child.until(row)
                        .filter(until -> ChronoUnit.DAYS.between(start, until)
                                > ReturnLimits.of(code(), child.year().last())))
                .isPresent();
    }
}
