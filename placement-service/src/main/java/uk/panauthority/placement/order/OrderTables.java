package uk.panauthority.placement.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.time.WorkingDays;

/** The dated facts that orders are made by: value bands, and how long a provider usually has to sign. */
@ApplicationScoped
class OrderTables {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable bands = DatedTable.load("reference/order-value-bands.csv", "code");
    private final DatedTable times = DatedTable.load("reference/order-signature-times.csv", "authority");
    private final WorkingDays workingDays;

    OrderTables(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The band of a weekly rate: the highest that it reaches. */
    String valueBand(Money weeklyRate, LocalDate day) {
        return bands.allOn(day)
                .filter(row -> from(row).compareTo(weeklyRate.amount()) <= 0)
                .max(Comparator.comparing(OrderTables::from))
                .orElseThrow(() -> new IllegalStateException("no value band on " + day))
                .get("code");
    }

    /** The end of the last working day on which an order that is issued now is usually signed. */
    Instant usualSignBy(String authority, Instant issuedAt) {
        LocalDate day = LocalDate.ofInstant(issuedAt, PlatformClock.LONDON);
        DatedRow row = times.on(day, authority)
                .or(() -> times.on(day, EVERY_AUTHORITY))
                .orElseThrow(() -> new IllegalStateException("no time for signature on " + day));
        return workingDays
                .after(day, row.number("working_days"))
                .plusDays(1)
                .atStartOfDay(PlatformClock.LONDON)
                .toInstant();
    }

    private static BigDecimal from(DatedRow row) {
        return new BigDecimal(row.get("from_weekly"));
    }
}
