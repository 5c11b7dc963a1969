package uk.panauthority.placement.measure.kpi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One measure in rows with a total. */
public record MeasureTable(List<Row> rows, Row total) {

    /** The name of the row of all. */
    public static final String TOTAL = "TOTAL";

    /** A group and what was found in it. */
    public record Row(String key, Result result) {}

    public MeasureTable {
        rows = List.copyOf(rows);
    }

    public Optional<Row> row(String key) {
        return Stream.concat(rows.stream(), Stream.of(total))
                .filter(row -> row.key().equals(key))
                .findFirst();
    }
}
