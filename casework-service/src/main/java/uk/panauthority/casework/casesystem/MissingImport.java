package uk.panauthority.casework.casesystem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.panauthority.casework.csvfile.RowFaults;
import uk.panauthority.casework.csvfile.RowLimits;
import uk.panauthority.casework.csvfile.UploadedTable;
import uk.panauthority.casework.episode.EpisodeOutcome;
import uk.panauthority.casework.returns.KnownAbsence;
import uk.panauthority.casework.returns.KnownAbsences;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * Takes the missing table of an authority's case system in. A row is known by child, kind and first day, whoever told of
 * the absence first; so an absence that the police reported is not made twice, and a repeated import changes nothing.
 */
@ApplicationScoped
public class MissingImport {

    private static final String LIMIT = "SSD_IMPORT";

    private final MissingReader reader;
    private final MappingRepository mappings;
    private final StatementRepository statements;
    private final KnownAbsences absences;
    private final AbsenceWriter writer;
    private final ImportRun run;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public MissingImport(
            MissingReader reader,
            MappingRepository mappings,
            StatementRepository statements,
            KnownAbsences absences,
            AbsenceWriter writer,
            ImportRun run,
            CurrentCaller currentCaller,
            Clock clock) {
        this.reader = reader;
        this.mappings = mappings;
        this.statements = statements;
        this.absences = absences;
        this.writer = writer;
        this.run = run;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Takes a file, or shows what it would change.
     *
     * @param mapped whether the file's headings are question codes of the authority's mapping
     * @throws Problem {@code import-headings}, {@code import-rows}; {@code not-found} when there is no mapping. Then nothing
     *     has changed
     */
    ImportReport take(ImportMode mode, boolean mapped, byte[] body) {
        String authority = currentCaller.get().organisation();
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        UploadedTable table = UploadedTable.of(body, RowLimits.of(LIMIT, today));
        return run.in(mode, "ssd-missing", () -> {
            Optional<Mapping> mapping =
                    mapped ? Optional.of(mappings.latest(authority).orElseThrow(Problem::notFound)) : Optional.empty();
            RowFaults faults = new RowFaults();
            List<MissingRecord> records =
                    reader.read(table, mapping.map(Mapping::content).orElse(null), authority, today, faults);
            faults.refuse();
            List<ImportReport.Item> items = new ArrayList<>();
            records.forEach(row -> {
                items.add(new ImportReport.Item(row.row(), row.childRef(), outcome(authority, row, faults)));
                run.settle();
            });
            faults.refuse();
            return ImportReport.of(mode, mapping.map(Mapping::version).orElse(null), items);
        });
    }

    private RowOutcome outcome(String authority, MissingRecord row, RowFaults faults) {
        RowOutcome outcome = known(row)
                .map(known -> compared(authority, row, known, faults))
                .orElseGet(() -> opened(authority, row, faults));
        boolean stated = stated(authority, row);
        return outcome == RowOutcome.UNCHANGED && stated ? RowOutcome.INTERVIEW_STATED : outcome;
    }

    private Optional<KnownAbsence> known(MissingRecord row) {
        List<KnownAbsence> sameStart = absences.ofChild(row.childRef()).stream()
                .filter(a -> a.kind().equals(row.kind()) && row.start().equals(a.startedOn()))
                .toList();
        return sameStart.stream()
                .filter(a -> Objects.equals(a.endedOn(), row.end()))
                .findFirst()
                .or(() -> sameStart.stream().findFirst());
    }

    private RowOutcome compared(String authority, MissingRecord row, KnownAbsence known, RowFaults faults) {
        LocalDate end = row.end();
        if (end == null || end.equals(known.endedOn())) {
            return RowOutcome.UNCHANGED;
        }
        if (known.endedOn() != null) {
            faults.add(
                    row.row(),
                    MissingColumn.END.heading(),
                    "conflicting-end",
                    "Another return has been told; a person must decide.");
            return RowOutcome.UNCHANGED;
        }
        refuseWithheld(row, writer.ends(authority, row, end), MissingColumn.END, faults);
        return RowOutcome.CLOSES;
    }

    private RowOutcome opened(String authority, MissingRecord row, RowFaults faults) {
        EpisodeOutcome begun = writer.begins(authority, row);
        refuseWithheld(row, begun, MissingColumn.START, faults);
        LocalDate end = row.end();
        if (end != null && begun instanceof EpisodeOutcome.Taken) {
            refuseWithheld(row, writer.ends(authority, row, end), MissingColumn.END, faults);
        }
        return RowOutcome.OPENS;
    }

    private static void refuseWithheld(
            MissingRecord row, EpisodeOutcome outcome, MissingColumn column, RowFaults faults) {
        if (outcome instanceof EpisodeOutcome.Withheld) {
            faults.add(row.row(), column.heading(), "rule-574", "The child is away at that time already.");
        }
    }

    /** Keeps what the case system says of the interview, where it says anything; true when it is new. */
    private boolean stated(String authority, MissingRecord row) {
        Optional<InterviewStatement> before = statements.of(authority, row.tableId());
        if (before.isPresent()) {
            return before.get().restate(row, clock.instant());
        }
        if (row.offered().isEmpty() && row.accepted().isEmpty()) {
            return false;
        }
        Optional<KnownAbsence> absence = known(row);
        absence.ifPresent(a -> statements.persistAndFlush(
                new InterviewStatement(authority, row, a.episodeId(), a.ordinal(), clock.instant())));
        return absence.isPresent();
    }
}
