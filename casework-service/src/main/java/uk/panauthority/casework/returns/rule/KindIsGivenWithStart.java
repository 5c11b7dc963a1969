package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 565. A start needs a kind. */
public final class KindIsGivenWithStart implements MissingRule {

    @Override
    public String code() {
        return "565";
    }

    @Override
    public String message() {
        return "The first day of an absence is given without its kind.";
    }

    @Override
    public List<String> fields() {
        return List.of("MISSING", "MIS_START");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> !row.misStart().isEmpty() && row.missing().isEmpty());
    }
}
