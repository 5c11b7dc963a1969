package uk.panauthority.casework.measure.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts under names, and the sums between them. Some counts are never printed, but anybody can compute with them: the
 * overlap between rows of distinct children, for instance.
 */
public final class CellTable {

    private final Map<String, Long> cells = new LinkedHashMap<>();
    private final Map<String, Long> unprinted = new LinkedHashMap<>();
    private final Set<Sum> sums = new LinkedHashSet<>();
    private final Map<String, List<Sum>> sumsByCell = new HashMap<>();

    /** A cell of the table. The same cell may be named again, with the same count. */
    public void print(String cell, long value) {
        Long earlier = cells.put(cell, value);
        if (earlier != null && earlier != value) {
            throw new IllegalStateException("two counts for the cell " + cell);
        }
    }

    /** These parts make up the whole. */
    public void sum(String whole, List<String> parts) {
        if (parts.stream().mapToLong(this::value).sum() != value(whole)) {
            throw new IllegalStateException(whole + " is not the sum of its parts");
        }
        Sum sum = new Sum(whole, parts);
        if (sums.add(sum)) {
            sum.members()
                    .forEach(cell -> sumsByCell
                            .computeIfAbsent(cell, c -> new ArrayList<>())
                            .add(sum));
        }
    }

    /** The one is never more than the other; what is between them is printed nowhere. */
    public void atMost(String less, String more) {
        String rest = more + " beyond " + less;
        unprinted.put(rest, value(more) - value(less));
        sum(more, List.of(less, rest));
    }

    /** The parts overlap: together they are at least the whole. */
    public void covered(String whole, List<String> parts) {
        String overlap = "overlap in " + whole;
        String together = "parts of " + whole;
        unprinted.put(together, parts.stream().mapToLong(this::value).sum());
        unprinted.put(overlap, value(together) - value(whole));
        sum(together, parts);
        sum(together, List.of(whole, overlap));
    }

    /** The printed cells. */
    public Map<String, Long> cells() {
        return Map.copyOf(cells);
    }

    List<Sum> sums() {
        return List.copyOf(sums);
    }

    List<Sum> sumsWith(String cell) {
        return sumsByCell.getOrDefault(cell, List.of());
    }

    /** Whether a reader cannot see the cell: it is hidden, or never was printed. */
    boolean isUnknown(String cell, Set<String> hidden) {
        return hidden.contains(cell) || !cells.containsKey(cell);
    }

    long value(String cell) {
        Long value = cells.get(cell);
        return value == null ? unprinted.getOrDefault(cell, 0L) : value;
    }
}
