package uk.panauthority.casework.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** The rules that hold where an authority has none of its own under the same code: a dated table with its sources. */
@ApplicationScoped
public class DefaultRules {

    private final List<DatedRow> rows =
            DatedTable.load("reference/trigger-rules.csv", "code").rows();

    /** A default with its days. */
    record Dated(
            RuleInForce rule,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate verifiedOn) {}

    List<Dated> all() {
        return rows.stream().map(DefaultRules::dated).toList();
    }

    List<RuleInForce> on(LocalDate day) {
        return rows.stream()
                .filter(row -> row.holdsOn(day))
                .map(DefaultRules::rule)
                .toList();
    }

    private static Dated dated(DatedRow row) {
        return new Dated(rule(row), row.validFrom(), row.validTo(), row.verifiedOn());
    }

    private static RuleInForce rule(DatedRow row) {
        return new RuleInForce(
                row.get("code"),
                null,
                row.citation(),
                new TriggerTerms(
                        row.number("count"),
                        row.number("window_days"),
                        kinds(row.get("kinds")),
                        row.get("min_risk").isEmpty() ? null : RiskLevel.valueOf(row.get("min_risk")),
                        row.get("away_hours").isEmpty() ? null : row.number("away_hours"),
                        row.get("found_harmed").equals("true"),
                        TriggerScope.valueOf(row.get("scope")),
                        TriggerAction.valueOf(row.get("action")),
                        Duration.ofHours(row.number("due_within_hours"))));
    }

    private static Set<SegmentKind> kinds(String codes) {
        return Arrays.stream(codes.split(" ")).map(SegmentKind::valueOf).collect(Collectors.toSet());
    }
}
