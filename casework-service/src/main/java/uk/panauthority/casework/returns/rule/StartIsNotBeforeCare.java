package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 581. An absence that begins before the first period of care, or between two of them, is one from home. */
public final class StartIsNotBeforeCare implements MissingRule {

    @Override
    public String code() {
        return "581";
    }

    @Override
    public String message() {
        return "The absence begins before the child was looked after.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_START");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.start()
                        .filter(start -> child.care().stream().anyMatch(care -> start.isBefore(care.from())))
                        .filter(start -> child.care().stream().noneMatch(care -> care.covers(start)))
                        .isPresent());
    }
}
