package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 566. An end needs a kind. */
public final class KindIsGivenWithEnd implements MissingRule {

    @Override
    public String code() {
        return "566";
    }

    @Override
    public String message() {
        return "The last day of an absence is given without its kind.";
    }

    @Override
    public List<String> fields() {
        return List.of("MISSING", "MIS_END");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> !row.misEnd().isEmpty() && row.missing().isEmpty());
    }
}
