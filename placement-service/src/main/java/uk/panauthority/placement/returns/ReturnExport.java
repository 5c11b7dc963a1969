package uk.panauthority.placement.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.csv.CsvOutput;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * Writes the files of the return for the caller's own authority. Whether there may be an export, and that there is one, is
 * settled before the first byte leaves.
 */
@ApplicationScoped
public class ReturnExport {

    /** Children named in one entry of the audit. */
    private static final int NAMED_AT_ONCE = 500;

    private final AuthorityReturn children;
    private final BreachRepository breaches;
    private final CaseworkBreachRepository casework;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ReturnExport(
            AuthorityReturn children,
            BreachRepository breaches,
            CaseworkBreachRepository casework,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.children = children;
        this.breaches = breaches;
        this.casework = casework;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides whether the year may be exported, and notes the export with every child in it.
     *
     * @throws Problem {@code return-breaches} with the numbers of what is open and where it is
     */
    @Transactional
    public void permit(ReturnYear year, ReturnFile file) {
        refuseWhileOpen(year);
        String authority = currentCaller.get().organisation();
        Set<String> named = new LinkedHashSet<>();
        children.each(authority, today(), (child, rows) -> {
            if (!file.rows(rows, year).isEmpty()) {
                named.add(child.childRef());
            }
            if (named.size() >= NAMED_AT_ONCE) {
                note(year, file, named);
            }
        });
        note(year, file, named);
    }

    /** @throws Problem {@code return-breaches} */
    @Transactional(Transactional.TxType.MANDATORY)
    void refuseWhileOpen(ReturnYear year) {
        String authority = currentCaller.get().organisation();
        long open = breaches.openIn(authority, year.label());
        long ofCasework = casework.openIn(authority, year.label());
        long awaiting = children.awaitingCare(authority, year);
        if (open + ofCasework + awaiting > 0) {
            throw Problem.of(PlacementProblem.RETURN_BREACHES)
                    .with("findings", open)
                    .with("ofCasework", ofCasework)
                    .with("awaitingCare", awaiting)
                    .with("see", ReturnResource.BASE + "/" + year.label() + "/findings");
        }
    }

    private void note(ReturnYear year, ReturnFile file, Set<String> named) {
        audit.record(AuditEntry.read("export", "ssda903-" + file.fileName(), year.label())
                .about(named));
        named.clear();
    }

    /** Writes a file. The answer is written after the use case has ended, hence in a transaction of its own. */
    void write(ReturnYear year, ReturnFile file, OutputStream out) {
        String authority = currentCaller.get().organisation();
        try (CsvOutput csv = CsvOutput.to(out, file.columns())) {
            BiConsumer<CareFacts, ReturnAssembly> writer = (child, rows) -> {
                for (List<String> row : file.rows(rows, year)) {
                    csv.row(row);
                }
            };
            QuarkusTransaction.requiringNew().run(() -> children.each(authority, today(), writer));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
