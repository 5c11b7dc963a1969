package uk.panauthority.casework.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Rule 577. An absence that began in a period of care ends with it at the latest. */
public final class EndIsGivenWhenCareEnds implements MissingRule {

    @Override
    public String code() {
        return "577";
    }

    @Override
    public String message() {
        return "The child is no longer looked after, and the absence has no end by then.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_END");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.start()
                        .filter(start -> child.care().stream()
                                .filter(care -> care.covers(start))
                                .noneMatch(care -> endsWithin(care, row)))
                        .filter(start -> child.care().stream().anyMatch(care -> care.covers(start)))
                        .isPresent());
    }

    private static boolean endsWithin(CareSpan care, MissingRow row) {
        LocalDate left = care.to();
        return left == null || row.end().filter(end -> !end.isAfter(left)).isPresent();
    }
}
