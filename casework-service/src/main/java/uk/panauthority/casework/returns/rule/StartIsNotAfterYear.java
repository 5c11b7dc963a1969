package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 570. A file holds nothing that begins after its year. */
public final class StartIsNotAfterYear implements MissingRule {

    @Override
    public String code() {
        return "570";
    }

    @Override
    public String message() {
        return "The absence begins after 31 March of the year.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_START");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.start()
                        .filter(day -> day.isAfter(child.year().last()))
                        .isPresent());
    }
}
