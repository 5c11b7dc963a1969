package uk.panauthority.casework.measure.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody can work out who takes every sum of a printed table as an equation in the cells that are not shown. Finds
 * the smallest and the largest value that a cell can still have, by linear programming.
 */
final class Attacker {

    private final CellTable table;
    private final List<Sum> sums;
    private final List<String> unknowns = new ArrayList<>();

    Attacker(CellTable table, List<Sum> sums, Predicate<String> unknown) {
        this.table = table;
        this.sums = sums;
        for (Sum sum : sums) {
            note(sum.whole(), unknown);
            sum.parts().forEach(part -> note(part, unknown));
        }
    }

    /** How far the largest value that the cell can have lies from the smallest; infinite when nothing bounds it. */
    double width(String cell) {
        int target = unknowns.indexOf(cell);
        if (target < 0) {
            return Double.POSITIVE_INFINITY;
        }
        Simplex possible = new Simplex(coefficients(), constants());
        double largest = possible.largest(target);
        return Double.isInfinite(largest) ? largest : largest - possible.smallest(target);
    }

    private void note(String cell, Predicate<String> unknown) {
        if (unknown.test(cell) && !unknowns.contains(cell)) {
            unknowns.add(cell);
        }
    }

    private double[][] coefficients() {
        double[][] rows = new double[sums.size()][unknowns.size()];
        for (int i = 0; i < sums.size(); i++) {
            for (String part : sums.get(i).parts()) {
                add(rows[i], part, 1);
            }
            add(rows[i], sums.get(i).whole(), -1);
        }
        return rows;
    }

    private void add(double[] row, String cell, double coefficient) {
        int index = unknowns.indexOf(cell);
        if (index >= 0) {
            row[index] += coefficient;
        }
    }

    private double[] constants() {
        double[] right = new double[sums.size()];
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            right[i] = shown(sum.whole())
                    - sum.parts().stream().mapToDouble(this::shown).sum();
        }
        return right;
    }

    private double shown(String cell) {
        return unknowns.contains(cell) ? 0 : table.value(cell);
    }
}
