package uk.panauthority.casework.casesystem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Supplier;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Runs an import in one transaction: all of it, or nothing. A dry run is the same work, taken back at its end, so that
 * what it shows is what a real run does.
 */
@ApplicationScoped
public class ImportRun {

    /** A full extract is thousands of records, each with everything that follows from it. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final EntityManager entities;

    public ImportRun(CurrentCaller currentCaller, AuditTrail audit, EntityManager entities) {
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.entities = entities;
    }

    /**
     * Writes what one child's rows have changed and lets go of it. Before each query the session compares all that it
     * holds with what was read: a file of thousands of children would take the square of its length.
     */
    void settle() {
        entities.flush();
        entities.clear();
    }

    /**
     * Runs it.
     *
     * @param table name of the table, for the audit
     */
    ImportReport in(ImportMode mode, String table, Supplier<ImportReport> work) {
        String authority = currentCaller.get().organisation();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> {
                        ImportReport report = work.get();
                        if (mode == ImportMode.DRY_RUN) {
                            throw new TakenBack(report);
                        }
                        audit.record(AuditEntry.done("import", table, authority).about(report.children()));
                        return report;
                    });
        } catch (TakenBack dry) {
            audit.recordApart(AuditEntry.read("dry-run", table, authority).about(dry.report.children()));
            return dry.report;
        }
    }

    /** Ends a dry run: the transaction rolls back, the report remains. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        TakenBack(ImportReport report) {
            super("dry run", null, false, false);
            this.report = report;
        }
    }
}
