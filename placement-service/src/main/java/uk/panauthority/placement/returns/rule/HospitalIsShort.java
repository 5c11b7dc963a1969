package uk.panauthority.placement.returns.rule;

import java.time.temporal.ChronoUnit;

/** Rule 375. One that lasts is counted so far. */
final class HospitalIsShort extends EpisodeRule {

    HospitalIsShort() {
        super("375", Kind.IMPROPER, "A stay in hospital is temporary for 42 days.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        if (!row.isPlace("T1")) {
            return false;
        }
        return row.start()
                .flatMap(start -> child.until(row)
                        .filter(until -> ChronoUnit.DAYS.between(start, until)
                                > ReturnLimits.of(code(), child.year().last())))
                .isPresent();
    }
}
