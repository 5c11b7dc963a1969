package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** The dated codes and facts of purchasing systems. */
@ApplicationScoped
class SystemTables {

    private static final String ANY = "*";

    private final DatedTable codes = DatedTable.load("reference/system-codes.csv", "list", "code");
    private final DatedTable delegations =
            DatedTable.load("reference/delegation-rules.csv", "authority", "system", "route");
    private final DatedTable statements = DatedTable.load("reference/partnership-statements.csv", "system", "code");
    private final DatedTable milestones = DatedTable.load("reference/system-milestones.csv", "system", "stage");

    /** @throws Problem {@code code-not-valid} when the list has no such code on the day */
    void require(String list, String code, LocalDate day, String pointer) {
        if (row(list, code, day).isEmpty()) {
            throw notValid(pointer);
        }
    }

    /** Whether the law lets a system under this regime take applications in rounds only. */
    boolean admitsRounds(String regime, LocalDate advertisedOn) {
        return row("REGIME", regime, advertisedOn)
                .map(r -> r.get("rounds_lawful").equals("true"))
                .orElseThrow(() -> notValid("/regime"));
    }

    /** Who decides for an authority by a route: its own rule for the system, else the usual one. */
    DelegationRule delegation(String authority, String system, String route, LocalDate day) {
        DatedRow row = delegations
                .on(day, authority, system, route)
                .or(() -> delegations.on(day, ANY, ANY, route))
                .orElseThrow(() -> new IllegalStateException("no rule for route " + route));
        return rule(row, authority);
    }

    /** The rules that authorities have recorded for a system. */
    List<DelegationRule> delegationsOf(String system, LocalDate day) {
        return delegations
                .allOn(day)
                .filter(r -> r.get("system").equals(system))
                .map(r -> rule(r, r.get("authority")))
                .toList();
    }

    List<PartnershipStatement> statementsOf(String system) {
        return of(statements, system)
                .map(r -> new PartnershipStatement(
                        r.get("code"), r.get("title"), r.number("liked_percent"), r.citation()))
                .toList();
    }

    List<SystemView.Milestone> milestonesOf(String system) {
        return of(milestones, system)
                .map(r -> new SystemView.Milestone(
                        r.get("stage"),
                        LocalDate.parse(r.get("from_day")),
                        LocalDate.parse(r.get("to_day")),
                        r.get("complete").equals("true"),
                        r.citation()))
                .toList();
    }

    private static Stream<DatedRow> of(DatedTable table, String system) {
        return table.rows().stream().filter(r -> r.get("system").equals(system));
    }

    private static DelegationRule rule(DatedRow row, String authority) {
        String consulted = row.get("consulted");
        return new DelegationRule(
                authority,
                row.get("route"),
                row.get("decider"),
                consulted.isBlank() ? null : consulted,
                row.get("collective").equals("true"),
                row.citation(),
                row.verifiedOn());
    }

    private Optional<DatedRow> row(String list, String code, @Nullable LocalDate day) {
        return day == null ? Optional.empty() : codes.on(day, list, code);
    }

    private static Problem notValid(String pointer) {
        return Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid on the day.");
    }
}
