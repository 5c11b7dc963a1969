package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 571. What ended before the year belongs to an earlier file; what ends after it is still open in this one. */
public final class EndLiesInYear implements MissingRule {

    @Override
    public String code() {
        return "571";
    }

    @Override
    public String message() {
        return "The absence ends outside the year, 1 April to 31 March.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_END");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.end().filter(day -> !child.year().holds(day)).isPresent());
    }
}
