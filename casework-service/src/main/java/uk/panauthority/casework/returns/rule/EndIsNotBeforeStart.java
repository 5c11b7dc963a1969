package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 567. An absence may end on the day on which it began, not before. */
public final class EndIsNotBeforeStart implements MissingRule {

    @Override
    public String code() {
        return "567";
    }

    @Override
    public String message() {
        return "The absence ends before it begins.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_START", "MIS_END");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.start().isPresent() && row.end().isPresent())
                .filter(row -> row.end().get().isBefore(row.start().get()));
    }
}
