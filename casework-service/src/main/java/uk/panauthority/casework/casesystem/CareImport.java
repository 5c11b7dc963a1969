package uk.panauthority.casework.casesystem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.panauthority.casework.care.CareService;
import uk.panauthority.casework.care.LegalStatus;
import uk.panauthority.casework.care.WorkerAllocation;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.csvfile.RowFaults;
import uk.panauthority.casework.csvfile.RowLimits;
import uk.panauthority.casework.csvfile.UploadedTable;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * Takes the tables of care of an authority's case system in: what it says of children that are registered here becomes
 * their care, with the events that staff would cause. Children who are not registered here are reported and left alone.
 */
@ApplicationScoped
public class CareImport {

    private static final String LIMIT = "SSD_IMPORT";
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final CareService care;
    private final ChildService children;
    private final ImportRun run;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public CareImport(
            CareService care, ChildService children, ImportRun run, CurrentCaller currentCaller, Clock clock) {
        this.care = care;
        this.children = children;
        this.run = run;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Takes a file, or shows what it would change.
     *
     * @throws Problem {@code import-headings}, {@code import-rows}; then nothing has changed
     */
    ImportReport take(CareTable table, ImportMode mode, byte[] body) {
        String authority = currentCaller.get().organisation();
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        UploadedTable file = UploadedTable.of(body, RowLimits.of(LIMIT, today));
        return run.in(mode, "ssd-" + table.path().replace('_', '-'), () -> {
            RowFaults faults = new RowFaults();
            Map<String, List<CareRow>> rows = read(file, table, authority, faults);
            faults.refuse();
            List<ImportReport.Item> items = new ArrayList<>();
            rows.forEach((childRef, ofChild) -> {
                RowOutcome outcome = outcome(table, childRef, ofChild, faults);
                ofChild.forEach(row -> items.add(new ImportReport.Item(row.row(), childRef, outcome)));
                run.settle();
            });
            faults.refuse();
            return ImportReport.of(mode, null, items);
        });
    }

    private static Map<String, List<CareRow>> read(
            UploadedTable file, CareTable table, String authority, RowFaults faults) {
        Map<String, List<CareRow>> rows = new LinkedHashMap<>();
        FileDates dates = new FileDates(faults);
        file.readWith(table.columns(), faults, row -> {
            String person = row.cell(table.person());
            if (!PERSON.matcher(person).matches()) {
                faults.add(row.number(), table.person(), "child-number", "The child's number is not one.");
                return;
            }
            String fromColumn = table == CareTable.CLA_EPISODES
                    ? table.columns().get(1)
                    : table.columns().get(2);
            String codeColumn = table == CareTable.CLA_EPISODES
                    ? table.columns().get(3)
                    : table.columns().get(1);
            LocalDate from = dates.day(row.number(), fromColumn, row.cell(fromColumn), "day");
            LocalDate to = table == CareTable.CLA_EPISODES
                    ? dates.day(
                            row.number(),
                            table.columns().get(2),
                            row.cell(table.columns().get(2)),
                            "day")
                    : null;
            String code = row.cell(codeColumn);
            boolean needsCode = table != CareTable.CLA_EPISODES || to != null;
            if (needsCode && !CODE.matcher(code).matches()) {
                faults.add(row.number(), codeColumn, "code-not-valid", "The code is not one of the column.");
            } else if (from == null) {
                if (row.cell(fromColumn).isEmpty()) {
                    faults.add(row.number(), fromColumn, "day", "The row needs its first day.");
                }
            } else {
                String childRef = authority + "-" + person;
                rows.computeIfAbsent(childRef, ref -> new ArrayList<>())
                        .add(new CareRow(row.number(), childRef, from, to, code));
            }
        });
        return rows;
    }

    private RowOutcome outcome(CareTable table, String childRef, List<CareRow> rows, RowFaults faults) {
        if (children.registered(childRef).isEmpty()) {
            return RowOutcome.NOT_REGISTERED;
        }
        try {
            return tell(table, childRef, rows) ? RowOutcome.CARE_TOLD : RowOutcome.UNCHANGED;
        } catch (Problem refused) {
            faults.add(
                    rows.getFirst().row(),
                    table.person(),
                    refused.type().code(),
                    "What the rows of this child say together cannot be.");
            return RowOutcome.UNCHANGED;
        }
    }

    private boolean tell(CareTable table, String childRef, List<CareRow> rows) {
        return switch (table) {
            case CLA_EPISODES -> care.takeFromExtract(childRef, CarePeriods.of(rows), List.of(), List.of());
            case LEGAL_STATUS ->
                care.takeFromExtract(
                        childRef,
                        List.of(),
                        rows.stream()
                                .map(r -> new LegalStatus(r.code(), r.from()))
                                .toList(),
                        List.of());
            case INVOLVEMENTS ->
                care.takeFromExtract(
                        childRef,
                        List.of(),
                        List.of(),
                        rows.stream()
                                .map(r -> new WorkerAllocation(r.code(), r.from(), null, null))
                                .toList());
        };
    }
}
