package uk.panauthority.casework.returns.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Rule 574. Both kinds share one line of time. An absence may begin on the day on which the one before it ended. */
public final class AbsencesDoNotOverlap implements MissingRule {

    @Override
    public String code() {
        return "574";
    }

    @Override
    public String message() {
        return "The absence begins before the one before it has ended.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_START", "MIS_END");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        List<MissingRow> rows = child.rows().stream()
                .filter(row -> row.start().isPresent())
                .sorted(Comparator.comparing((MissingRow row) -> row.start().orElseThrow())
                        .thenComparing(row -> row.end().orElse(LocalDate.MAX)))
                .toList();
        List<MissingRow> overlapping = new ArrayList<>();
        LocalDate busyUntil = LocalDate.MIN;
        for (MissingRow row : rows) {
            if (row.start().orElseThrow().isBefore(busyUntil)) {
                overlapping.add(row);
            }
            LocalDate end = row.end().orElse(LocalDate.MAX);
            busyUntil = end.isAfter(busyUntil) ? end : busyUntil;
        }
        return overlapping.stream();
    }
}
