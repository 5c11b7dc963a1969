package uk.panauthority.casework.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** What every report shares: who asks, the settings of today, the limit of an export, and the audit. */
@ApplicationScoped
public class ReportDesk {

    private static final Set<String> SEES_SMALL_NUMBERS = Set.of("TEAM_MANAGER");

    private final MeasureSettings settings;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ReportDesk(MeasureSettings settings, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.settings = settings;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The caller, who acts for an authority: only authorities have children to count.
     *
     * @throws Problem {@code forbidden}
     */
    public Caller authority() {
        Caller caller = currentCaller.get();
        if (caller.kind() != OrganisationKind.AUTHORITY) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Measures are read by authorities.");
        }
        return caller;
    }

    /** The first count that this caller is shown; null when the caller is shown all. */
    public @Nullable Integer smallNumberFor(Caller caller) {
        return caller.holdsAny(SEES_SMALL_NUMBERS) ? null : smallNumber();
    }

    public int smallNumber() {
        return settings.smallNumber(today());
    }

    public int reportYears() {
        return settings.reportYears(today());
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }

    /**
     * Refuses an export of more records than the setting allows; the refusal is audited too.
     *
     * @throws Problem {@code export-too-large} with the limit
     */
    public void requireSmallEnough(String report, int rows) {
        int limit = settings.exportRows(today());
        if (rows > limit) {
            audit.recordApart(AuditEntry.refused("export", "report", report, CaseworkProblem.EXPORT_TOO_LARGE.code()));
            throw Problem.of(CaseworkProblem.EXPORT_TOO_LARGE).with("limit", limit);
        }
    }

    public void audit(AuditEntry entry) {
        audit.record(entry);
    }
}
