package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 1005. A cell that holds anything holds a day of the calendar. */
public final class EndIsADay implements MissingRule {

    @Override
    public String code() {
        return "1005";
    }

    @Override
    public String message() {
        return "The last day is not a day in the form dd/MM/yyyy.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_END");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> !row.misEnd().isEmpty() && row.end().isEmpty());
    }
}
