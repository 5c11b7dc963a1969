package uk.panauthority.casework.casesystem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.child.RegisteredChild;
import uk.panauthority.casework.csvfile.RowFaults;
import uk.panauthority.casework.csvfile.UploadedTable;

/** Reads a missing table, by its own headings or through a mapping, and notes what is wrong with it by row. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MissingReader {

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern TABLE_ID = Pattern.compile("[A-Za-z0-9._/-]{1,60}");

    private final ChildService children;

    public MissingReader(ChildService children) {
        this.children = children;
    }

    List<MissingRecord> read(
            UploadedTable table,
            @Nullable MappingContent mapping,
            String authority,
            LocalDate today,
            RowFaults faults) {
        List<MissingRecord> records = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        FileDates dates = new FileDates(faults);
        if (mapping == null) {
            table.read(MissingColumn.HEADINGS, faults, row -> {
                MissingCells cells = new MissingCells(row.number(), column -> row.cell(column.heading()), faults);
                record(cells, dates, authority, today, seen).ifPresent(records::add);
            });
        } else {
            table.readWith(mapping.questions(), faults, row -> {
                MissingCells cells = new MissingCells(row.number(), column -> mapping.cell(row, column), faults);
                record(cells, dates, authority, today, seen).ifPresent(records::add);
            });
        }
        return records;
    }

    private Optional<MissingRecord> record(
            MissingCells cells, FileDates dates, String authority, LocalDate today, Set<String> seen) {
        Optional<RegisteredChild> child = childOf(cells, authority);
        LocalDate start =
                dates.day(cells.row(), MissingColumn.START.heading(), cells.of(MissingColumn.START), "rule-1004");
        LocalDate end = dates.day(cells.row(), MissingColumn.END.heading(), cells.of(MissingColumn.END), "rule-1005");
        boolean right = cells.holdsCode(MissingColumn.TYPE, false, "rule-1006");
        right &= cells.holdsCode(MissingColumn.OFFERED, true, "code-not-valid");
        right &= cells.holdsCode(MissingColumn.ACCEPTED, true, "code-not-valid");
        if (start == null) {
            if (cells.of(MissingColumn.START).isEmpty()) {
                cells.fault(MissingColumn.START, "rule-564", "An absence needs its first day.");
            }
            return Optional.empty();
        }
        String given = cells.of(MissingColumn.TABLE_ID);
        String tableId = given.isEmpty() ? cells.of(MissingColumn.PERSON) + "/" + start : given;
        if (!TABLE_ID.matcher(tableId).matches() || !seen.add(tableId)) {
            cells.fault(MissingColumn.TABLE_ID, "table-id", "The id is no id, or occurs twice.");
            right = false;
        }
        right &= isPossible(cells, child, start, end, today);
        if (!right || child.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MissingRecord(
                cells.row(),
                tableId,
                child.get().childRef(),
                cells.of(MissingColumn.TYPE),
                start,
                end,
                cells.of(MissingColumn.OFFERED),
                cells.of(MissingColumn.ACCEPTED)));
    }

    private Optional<RegisteredChild> childOf(MissingCells cells, String authority) {
        Optional<RegisteredChild> child = Optional.of(cells.of(MissingColumn.PERSON))
                .filter(person -> PERSON.matcher(person).matches())
                .flatMap(person -> children.registered(authority + "-" + person));
        if (child.isEmpty()) {
            cells.fault(MissingColumn.PERSON, "child-not-known", "No child here has this number.");
        }
        return child;
    }

    private static boolean isPossible(
            MissingCells cells,
            Optional<RegisteredChild> child,
            LocalDate start,
            @Nullable LocalDate end,
            LocalDate today) {
        boolean right = true;
        if (child.filter(c -> !start.isAfter(c.dateOfBirth())).isPresent()) {
            cells.fault(MissingColumn.START, "rule-586", "The absence begins on the day of birth or before.");
            right = false;
        }
        if (end != null && end.isBefore(start)) {
            cells.fault(MissingColumn.END, "rule-567", "The absence ends before it begins.");
            right = false;
        }
        if (start.isAfter(today) || (end != null && end.isAfter(today))) {
            cells.fault(MissingColumn.START, "times-inconsistent", "A day lies in the future.");
            right = false;
        }
        return right;
    }
}
