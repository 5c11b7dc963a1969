package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.panauthority.casework.csvfile.RowFaults;
import uk.panauthority.casework.csvfile.RowLimits;
import uk.panauthority.casework.csvfile.UploadedTable;
import uk.panauthority.casework.returns.rule.ChildReturn;
import uk.panauthority.casework.returns.rule.Finding;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.MissingRules;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * Takes the Missing file that the authority sent the year before. Only what was open in it is kept, and no date of birth:
 * that is all that rule 576 compares.
 */
@ApplicationScoped
public class LastYearService {

    private static final String LIMIT = "SSDA903_LAST_YEAR";
    private static final Pattern CHILD = Pattern.compile("[A-Za-z0-9-]{1,20}");

    private final LastYearRepository repository;
    private final ReturnCheck check;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public LastYearService(
            LastYearRepository repository,
            ReturnCheck check,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.check = check;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Replaces what was known of the file before this year's.
     *
     * @param year this year; the file is that of the year before it
     * @throws Problem {@code import-headings}, {@code import-rows}: then everything is as before
     */
    @Transactional
    public LastYearView take(ReturnYear year, byte[] body) {
        String authority = currentCaller.get().organisation();
        Map<String, List<MissingRow>> children = read(body);
        refuseFaults(year.previous(), children);
        List<LastYearPeriod> before = repository.of(authority, year.label());
        Set<String> concerned =
                before.stream().map(LastYearPeriod::childRef).collect(Collectors.toCollection(TreeSet::new));
        before.forEach(repository::delete);
        repository.flush();
        List<LastYearPeriod> open = children.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.misEnd().isEmpty())
                .map(row -> new LastYearPeriod(
                        authority, year, row.child(), row.missing(), row.start().orElseThrow()))
                .toList();
        open.forEach(period -> {
            repository.persist(period);
            concerned.add(period.childRef());
        });
        repository.flush();
        concerned.forEach(childRef -> check.check(childRef, authority));
        audit.record(AuditEntry.done("last-year", "ssda903", year.label()).about(concerned));
        long rows = children.values().stream().mapToLong(List::size).sum();
        return new LastYearView(year.label(), rows, open.size());
    }

    private Map<String, List<MissingRow>> read(byte[] body) {
        Map<String, List<MissingRow>> children = new LinkedHashMap<>();
        RowFaults faults = new RowFaults();
        UploadedTable.of(body, RowLimits.of(LIMIT, today())).read(MissingRow.COLUMNS, faults, row -> {
            String child = row.cell("CHILD");
            if (!CHILD.matcher(child).matches()) {
                faults.add(row.number(), "CHILD", "child-number", "The child's number is not one.");
                return;
            }
            children.computeIfAbsent(child, number -> new ArrayList<>())
                    .add(new MissingRow(
                            child,
                            row.cell("DOB"),
                            row.cell("MISSING"),
                            row.cell("MIS_START"),
                            row.cell("MIS_END"),
                            null,
                            new MissingRow.OfFile(row.number())));
        });
        faults.refuse();
        return children;
    }

    /** The file passed the Department's validation a year ago; what breaks a rule of the table by itself is not that file. */
    private static void refuseFaults(ReturnYear year, Map<String, List<MissingRow>> children) {
        RowFaults faults = new RowFaults();
        children.values().forEach(rows -> {
            String dob = rows.getFirst().dob();
            for (Finding finding : MissingRules.findings(new ChildReturn(year, rows, dob, List.of(), List.of()))) {
                if (finding.row().origin() instanceof MissingRow.OfFile(long line)) {
                    faults.add(
                            line,
                            finding.rule().fields().getLast(),
                            "rule-" + finding.rule().code(),
                            finding.rule().message());
                }
            }
            rows.stream()
                    .filter(row -> row.missing().isEmpty() && row.misStart().isEmpty())
                    .forEach(row -> faults.add(
                            ((MissingRow.OfFile) row.origin()).line(), "MISSING", "empty", "The row tells nothing."));
        });
        faults.refuse();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
