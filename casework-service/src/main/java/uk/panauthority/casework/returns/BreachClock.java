package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;

/** Within how many days somebody must have dealt with a breach; a dated setting for each rule, {@code *} for the others. */
@ApplicationScoped
public class BreachClock {

    private static final DatedTable DAYS = DatedTable.load("reference/return-breach-clock.csv", "rule");

    Instant dueAt(String rule, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        int days = DAYS.on(today, rule)
                .or(() -> DAYS.on(today, "*"))
                .orElseThrow(() -> new IllegalStateException("no due time for breaches on " + today))
                .number("days");
        return now.atZone(PlatformClock.LONDON).plus(Period.ofDays(days)).toInstant();
    }
}
