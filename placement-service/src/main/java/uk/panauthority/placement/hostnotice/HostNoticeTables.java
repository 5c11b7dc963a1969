package uk.panauthority.placement.hostnotice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** The dated rules about when a host authority is told. */
@ApplicationScoped
class HostNoticeTables {

    private final DatedTable times = DatedTable.load("reference/host-notice-times.csv", "start");

    HostNoticeRule rule(boolean emergency, LocalDate day) {
        DatedRow row = times.on(day, emergency ? "EMERGENCY" : "PLANNED")
                .orElseThrow(() -> new IllegalStateException("no rule of notice on " + day));
        String source = row.verifiedOn() == null ? row.citation() + " (unverified)" : row.citation();
        return new HostNoticeRule(row.number("working_days"), row.get("meaning") + ": " + source);
    }
}
