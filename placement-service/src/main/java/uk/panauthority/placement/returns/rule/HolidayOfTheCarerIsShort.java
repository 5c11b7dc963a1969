package uk.panauthority.placement.returns.rule;

import java.time.temporal.ChronoUnit;

/** Rule 376. One that lasts is counted so far. */
final class HolidayOfTheCarerIsShort extends EpisodeRule {

    HolidayOfTheCarerIsShort() {
        super("376", Kind.IMPROPER, "The carer is on holiday for 21 days.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        if (!row.isPlace("T3")) {
            return false;
        }
        return row.start()
                .flatMap(start -> child.until(row)
                        .filter(until -> ChronoUnit.DAYS.between(start, until)
                                > ReturnLimits.of(code(), child.year().last())))
                .isPresent();
    }
}
