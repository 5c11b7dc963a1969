package uk.panauthority.casework.casesystem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.csvfile.RowLimits;
import uk.panauthority.casework.returns.KnownAbsence;
import uk.panauthority.casework.returns.KnownAbsences;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.csv.CsvOutput;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.time.PlatformClock;

/**
 * The missing table of the Standard Safeguarding Dataset for the caller's own children: one row for each segment, in care
 * or from home. The interview is ours where we have one, else as the case system stated it, else NA.
 */
@ApplicationScoped
public class MissingTableExport {

    private static final String LIMIT = "SSD_MISSING_EXPORT";
    private static final int AT_ONCE = 500;
    private static final String UNKNOWN = "NA";

    private final KnownAbsences absences;
    private final InterviewMarks marks;
    private final StatementRepository statements;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public MissingTableExport(
            KnownAbsences absences,
            InterviewMarks marks,
            StatementRepository statements,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.absences = absences;
        this.marks = marks;
        this.statements = statements;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes the export with every child in it, before the first row leaves.
     *
     * @throws uk.panauthority.common.problem.Problem {@code export-too-large}
     */
    @Transactional
    public void permit() {
        String authority = currentCaller.get().organisation();
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        RowLimits.refuseAbove(LIMIT, today, absences.count(authority));
        inBatches(authority, batch -> {
            Set<String> children = new HashSet<>();
            batch.forEach(absence -> children.add(absence.childRef()));
            audit.record(AuditEntry.read("export", "ssd-missing", authority).about(children));
        });
    }

    /** Writes the table; the answer is written after the use case has ended, hence in a transaction of its own. */
    void write(OutputStream out) {
        String authority = currentCaller.get().organisation();
        try (CsvOutput csv = CsvOutput.to(out, MissingColumn.HEADINGS)) {
            QuarkusTransaction.requiringNew().run(() -> inBatches(authority, batch -> rows(authority, batch, csv)));
        }
    }

    private void inBatches(String authority, java.util.function.Consumer<List<KnownAbsence>> consumer) {
        List<KnownAbsence> batch = new ArrayList<>(AT_ONCE);
        absences.each(authority, absence -> {
            batch.add(absence);
            if (batch.size() == AT_ONCE) {
                consumer.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            consumer.accept(batch);
        }
    }

    private void rows(String authority, List<KnownAbsence> batch, CsvOutput csv) {
        Set<UUID> episodes = batch.stream().map(KnownAbsence::episodeId).collect(Collectors.toSet());
        Map<UUID, InterviewMark> ours = marks.list("episodeId in ?1", episodes).stream()
                .collect(Collectors.toMap(InterviewMark::episodeId, Function.identity()));
        Map<String, InterviewStatement> theirs = statements.list("episodeId in ?1", episodes).stream()
                .collect(Collectors.toMap(InterviewStatement::rowKey, Function.identity(), (first, second) -> second));
        batch.forEach(absence -> {
            String key = absence.episodeId() + "-" + absence.ordinal();
            InterviewMark own = ours.get(absence.episodeId());
            InterviewStatement stated = theirs.get(key);
            csv.row(List.of(
                    stated == null ? key : stated.tableId(),
                    absence.childRef().substring(authority.length() + 1),
                    cell(absence.startedOn()),
                    absence.kind(),
                    cell(absence.endedOn()),
                    offered(own, stated),
                    accepted(own, stated)));
        });
        marks.getEntityManager().clear();
    }

    /** An offer of our own outweighs what the case system says; without one its word stands. */
    private static String offered(@Nullable InterviewMark own, @Nullable InterviewStatement stated) {
        if (own != null && (stated == null || own.offered().equals("Y"))) {
            return own.offered();
        }
        return stated == null || stated.offered().isEmpty() ? UNKNOWN : stated.offered();
    }

    private static String accepted(@Nullable InterviewMark own, @Nullable InterviewStatement stated) {
        if (own != null && (stated == null || own.offered().equals("Y"))) {
            return own.accepted();
        }
        return stated == null || stated.accepted().isEmpty() ? UNKNOWN : stated.accepted();
    }

    private static String cell(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
