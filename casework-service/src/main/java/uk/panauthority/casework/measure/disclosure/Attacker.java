package uk.panauthority.casework.measure.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can work out who takes every sum of a printed table as an equation in the cells that are not shown. Finds
 * the smallest and the largest value that a cell can still have, by linear programming over the sums that are linked with
 * each other by such cells.
 */
final class Attacker {

    /** Sums that are linked, and what is known of their cells. */
    private record Island(List<Sum> sums, Map<String, Integer> unknowns, Simplex possible) {}

    private final CellTable table;
    private final Set<String> hidden;
    private final Map<String, Island> islands = new HashMap<>();

    Attacker(CellTable table, Set<String> hidden) {
        this.table = table;
        this.hidden = Set.copyOf(hidden);
        Set<Sum> left = new HashSet<>(table.sums());
        for (Sum sum : table.sums()) {
            if (left.contains(sum) && sum.members().anyMatch(this::isUnknown)) {
                Island island = islandAround(sum, left);
                island.unknowns().keySet().forEach(cell -> islands.put(cell, island));
            }
        }
    }

    /** How far the largest value that the cell can have lies from the smallest; infinite when nothing bounds it. */
    double width(String cell) {
        Island island = islands.get(cell);
        if (island == null) {
            return Double.POSITIVE_INFINITY;
        }
        int variable = Objects.requireNonNull(island.unknowns().get(cell));
        double largest = island.possible().largest(variable);
        return Double.isInfinite(largest)
                ? largest
                : largest - island.possible().smallest(variable);
    }

    /** The sums through which something about the cell can be inferred. */
    List<Sum> reach(String cell) {
        Island island = islands.get(cell);
        return island == null ? List.of() : island.sums();
    }

    private Island islandAround(Sum first, Set<Sum> left) {
        List<Sum> sums = new ArrayList<>(List.of(first));
        left.remove(first);
        Map<String, Integer> unknowns = new LinkedHashMap<>();
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i)
                    .members()
                    .filter(this::isUnknown)
                    .filter(cell -> !unknowns.containsKey(cell))
                    .forEach(cell -> {
                        unknowns.put(cell, unknowns.size());
                        table.sumsWith(cell).stream().filter(left::remove).forEach(sums::add);
                    });
        }
        return new Island(sums, unknowns, new Simplex(coefficients(sums, unknowns), constants(sums)));
    }

    private static double[][] coefficients(List<Sum> sums, Map<String, Integer> unknowns) {
        double[][] rows = new double[sums.size()][unknowns.size()];
        for (int i = 0; i < sums.size(); i++) {
            for (String part : sums.get(i).parts()) {
                add(rows[i], unknowns.get(part), 1);
            }
            add(rows[i], unknowns.get(sums.get(i).whole()), -1);
        }
        return rows;
    }

    private static void add(double[] row, @Nullable Integer index, double coefficient) {
        if (index != null) {
            row[index] += coefficient;
        }
    }

    private double[] constants(List<Sum> sums) {
        return sums.stream()
                .mapToDouble(sum -> shown(sum.whole())
                        - sum.parts().stream().mapToDouble(this::shown).sum())
                .toArray();
    }

    private double shown(String cell) {
        return isUnknown(cell) ? 0 : table.value(cell);
    }

    private boolean isUnknown(String cell) {
        return table.isUnknown(cell, hidden);
    }
}
