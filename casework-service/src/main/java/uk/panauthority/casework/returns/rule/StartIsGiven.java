package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 564. A kind needs a start. An absence whose start is awaited is kept and never exported. */
public final class StartIsGiven implements MissingRule {

    @Override
    public String code() {
        return "564";
    }

    @Override
    public String message() {
        return "The kind of absence is given without the day on which it began.";
    }

    @Override
    public List<String> fields() {
        return List.of("MISSING", "MIS_START");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> !row.missing().isEmpty() && row.misStart().isEmpty());
    }
}
