package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;

/** Rule 377. Counted over any twelve months that end with the row. */
final class HolidaysOfTheCarerAreFew extends EpisodeRule {

    HolidaysOfTheCarerAreFew() {
        super("377", Kind.IMPROPER, "The carer is on holiday twice in twelve months.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        if (!row.isPlace("T3") || row.start().isEmpty()) {
            return false;
        }
        LocalDate start = row.start().get();
        long times = child.all()
                .filter(other -> other.isPlace("T3"))
                .flatMap(other -> other.start().stream())
                .filter(day -> day.isAfter(start.minusYears(1)) && !day.isAfter(start))
                .count();
        return times > ReturnLimits.of(code(), child.year().last());
    }
}
