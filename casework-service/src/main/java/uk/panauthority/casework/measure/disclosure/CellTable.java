package uk.panauthority.casework.measure.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts under names, and the sums between them. Some counts are never printed, but anybody can compute with them: the
 * overlap between rows of distinct children, for instance.
 */
public final class CellTable {

    private final Map<String, Long> cells = new LinkedHashMap<>();
    private final Map<String, Long> unprinted = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

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
        sums.add(new Sum(whole, parts));
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

    boolean isPrinted(String cell) {
        return cells.containsKey(cell);
    }

    long value(String cell) {
        Long value = cells.get(cell);
        return value == null ? unprinted.getOrDefault(cell, 0L) : value;
    }
}
