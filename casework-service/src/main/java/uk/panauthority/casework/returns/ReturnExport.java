package uk.panauthority.casework.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import uk.panauthority.casework.csvfile.RowLimits;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.csv.CsvOutput;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * Writes the files of the return for the caller's own authority. Whether there may be an export, and that there is one, is
 * settled before the first byte leaves; the rows then follow from a cursor.
 */
@ApplicationScoped
public class ReturnExport {

    private static final String LIMIT = "SSDA903_EXPORT";

    /** Children named in one entry of the audit. */
    private static final int NAMED_AT_ONCE = 500;

    private final MissingRowSource source;
    private final ReturnPeriodRepository periods;
    private final BreachRepository breaches;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ReturnExport(
            MissingRowSource source,
            ReturnPeriodRepository periods,
            BreachRepository breaches,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.source = source;
        this.periods = periods;
        this.breaches = breaches;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides whether the year may be exported, and notes the export with every child in it.
     *
     * @param file name of the file, for the audit
     * @throws Problem {@code return-breaches} with the number of findings and where they are, {@code export-too-large}
     */
    @Transactional
    public void permit(ReturnYear year, String file) {
        String authority = currentCaller.get().organisation();
        long open = breaches.openIn(authority, year.label());
        if (open > 0) {
            throw Problem.of(CaseworkProblem.RETURN_BREACHES)
                    .with("findings", open)
                    .with("see", ReturnResource.BASE + "/" + year.label() + "/findings");
        }
        RowLimits.refuseAbove(LIMIT, today(), periods.inYear(authority, year.first(), year.last()));
        Set<String> children = new LinkedHashSet<>();
        source.each(authority, year, today(), read -> {
            children.add(read.childRef());
            if (children.size() >= NAMED_AT_ONCE) {
                note(year, file, children);
            }
        });
        note(year, file, children);
    }

    private void note(ReturnYear year, String file, Set<String> children) {
        audit.record(AuditEntry.read("export", "ssda903-" + file, year.label()).about(children));
        children.clear();
    }

    /** Writes the Missing table. */
    void missing(ReturnYear year, OutputStream out) {
        try (CsvOutput csv = CsvOutput.to(out, MissingRow.COLUMNS)) {
            eachRow(year, read -> csv.row(read.row().cells()));
        }
    }

    /** Writes the rows of the Header table that belong to the Missing table. */
    void header(ReturnYear year, OutputStream out) {
        try (CsvOutput csv = CsvOutput.to(out, HeaderRow.COLUMNS)) {
            String[] last = {""};
            eachRow(year, read -> {
                if (!last[0].equals(read.childRef())) {
                    last[0] = read.childRef();
                    csv.row(HeaderRow.of(read.row()));
                }
            });
        }
    }

    /** The answer is written after the use case has ended, hence in a transaction of its own. */
    private void eachRow(ReturnYear year, Consumer<MissingRowSource.Read> consumer) {
        String authority = currentCaller.get().organisation();
        QuarkusTransaction.requiringNew().run(() -> source.each(authority, year, today(), consumer));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
