package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 1004. A cell that holds anything holds a day of the calendar. */
public final class StartIsADay implements MissingRule {

    @Override
    public String code() {
        return "1004";
    }

    @Override
    public String message() {
        return "The first day is not a day in the form dd/MM/yyyy.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_START");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> !row.misStart().isEmpty() && row.start().isEmpty());
    }
}
