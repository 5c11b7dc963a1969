package uk.panauthority.casework.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.panauthority.casework.measure.disclosure.CellTable;
import uk.panauthority.casework.measure.kpi.Figure;
import uk.panauthority.casework.measure.kpi.Result;

/**
 * One measure in rows with a total.
 *
 * @param rows those that make up the total
 * @param beside rows that are not in the total: hosted children
 */
public record MeasureTable(List<Row> rows, List<Row> beside, Row total) {

    /** The name of the row of all. */
    public static final String TOTAL = "TOTAL";

    private static final Map<String, String> NEVER_MORE =
            Map.of("children", "episodes", "childrenFrequent", "children", "completed", "accepted");

    /** A group and what was found in it. */
    public record Row(String key, Result result) {}

    public MeasureTable {
        rows = List.copyOf(rows);
        beside = List.copyOf(beside);
    }

    public Stream<Row> all() {
        return Stream.of(rows, beside, List.of(total)).flatMap(List::stream);
    }

    /** The name of a cell, in one table or in several that are published together. */
    public static String cell(String row, String code) {
        return row + " " + code;
    }

    /** The same table under names of rows that are its own, but for the row of all. */
    public MeasureTable named(String prefix) {
        return new MeasureTable(
                rows.stream().map(r -> new Row(prefix + r.key(), r.result())).toList(),
                beside.stream().map(r -> new Row(prefix + r.key(), r.result())).toList(),
                total);
    }

    /** Adds every count of this table, and every sum between them, to what is to be protected. */
    public void protectIn(CellTable cells) {
        Set<String> codes = codes();
        all().forEach(row -> {
            codes.forEach(
                    code -> cells.print(cell(row.key(), code), row.result().count(code)));
            row.result().wholes().forEach(whole -> cells.sum(cell(row.key(), whole.whole()), in(row, partsOf(whole))));
            order(cells, row.key(), codes);
        });
        if (!rows.isEmpty()) {
            relatedBy(Figure.Count.Across.ADDS).forEach(code -> cells.sum(cell(total.key(), code), in(rows, code)));
            relatedBy(Figure.Count.Across.COVERS).forEach(code -> {
                cells.covered(cell(total.key(), code), in(rows, code));
                in(rows, code).forEach(part -> cells.atMost(part, cell(total.key(), code)));
            });
        }
    }

    /** What everybody knows of counts in one row: no more children than episodes, no more interviews than consents. */
    private static void order(CellTable cells, String row, Set<String> codes) {
        NEVER_MORE.forEach((less, more) -> {
            if (codes.contains(less) && codes.contains(more)) {
                cells.atMost(cell(row, less), cell(row, more));
            }
        });
    }

    /** All codes of counts in any row. */
    private Set<String> codes() {
        return all().flatMap(row -> row.result().counts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The parts in all rows: one that only some rows have is nought in the others. */
    private List<String> partsOf(Result.Whole whole) {
        return all().flatMap(row -> row.result().wholes().stream())
                .filter(other -> other.whole().equals(whole.whole()) && sharesPart(other, whole))
                .flatMap(other -> other.parts().stream())
                .distinct()
                .toList();
    }

    private static boolean sharesPart(Result.Whole one, Result.Whole other) {
        return one.parts().stream().anyMatch(other.parts()::contains);
    }

    private Set<String> relatedBy(Figure.Count.Across across) {
        return all().flatMap(row -> row.result().counts().values().stream())
                .filter(count -> count.across() == across)
                .map(Figure.Count::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> in(Row row, List<String> codes) {
        return codes.stream().map(code -> cell(row.key(), code)).toList();
    }

    private static List<String> in(List<Row> rows, String code) {
        List<String> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(cell(row.key(), code)));
        return cells;
    }
}
