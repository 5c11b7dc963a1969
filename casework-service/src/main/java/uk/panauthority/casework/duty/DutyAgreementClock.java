package uk.panauthority.casework.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.time.WorkingDays;

/** By when the two authorities should have agreed: working days from a dated table, to the end of the last one. */
@ApplicationScoped
public class DutyAgreementClock {

    /** Clock D3 of the domain: out-of-area placement. */
    static final String RULE = "D3";

    private final DatedTable clocks = DatedTable.load("reference/duty-agreement-clock.csv", "rule");
    private final WorkingDays workingDays;

    public DutyAgreementClock(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    Instant dueAt(Instant from) {
        LocalDate day = LocalDate.ofInstant(from, PlatformClock.LONDON);
        int allowed = clocks.on(day, RULE)
                .orElseThrow(() -> new IllegalStateException("no agreement clock holds on " + day))
                .number("working_days");
        return workingDays
                .after(day, allowed)
                .plusDays(1)
                .atStartOfDay(PlatformClock.LONDON)
                .toInstant();
    }
}
