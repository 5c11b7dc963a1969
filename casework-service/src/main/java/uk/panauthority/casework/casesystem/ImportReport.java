package uk.panauthority.casework.casesystem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an import changed, or would change, row by row.
 *
 * @param mapping the version of the mapping that was used; absent without one
 * @param outcomes how many rows had each outcome
 * @param items one for each row of the file
 */
public record ImportReport(
        ImportMode mode, @Nullable Integer mapping, long rows, Map<RowOutcome, Long> outcomes, List<Item> items) {

    /** One row. */
    public record Item(long row, String childRef, RowOutcome outcome) {}

    static ImportReport of(ImportMode mode, @Nullable Integer mapping, List<Item> items) {
        Map<RowOutcome, Long> outcomes = new TreeMap<>();
        items.forEach(item -> outcomes.merge(item.outcome(), 1L, Long::sum));
        return new ImportReport(mode, mapping, items.size(), outcomes, items);
    }

    /** Whom the file was about. */
    Set<String> children() {
        Set<String> children = new TreeSet<>();
        items.forEach(item -> children.add(item.childRef()));
        return children;
    }
}
