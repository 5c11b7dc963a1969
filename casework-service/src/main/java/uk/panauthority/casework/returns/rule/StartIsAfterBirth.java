package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 586. The same day is rejected as well. */
public final class StartIsAfterBirth implements MissingRule {

    @Override
    public String code() {
        return "586";
    }

    @Override
    public String message() {
        return "The absence begins on the day of birth or before it.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_START");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.start().isPresent())
                .filter(row -> ReturnDate.day(row.dob())
                        .filter(born -> !row.start().get().isAfter(born))
                        .isPresent());
    }
}
