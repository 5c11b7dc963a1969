package uk.panauthority.casework.measure.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the cells to hide. Hidden is every count from 1 to below the setting, and as many others as it takes until
 * whoever knows all that is printed, every sum, and that no count is negative, must still leave at least as many values
 * open for each small count as the setting says. Which of the hidden cells are small is not told.
 */
public final class SmallNumbers {

    private final int setting;

    /** @param setting the first count that is not small */
    public SmallNumbers(int setting) {
        if (setting < 2) {
            throw new IllegalArgumentException("a small-number setting below 2 hides nothing");
        }
        this.setting = setting;
    }

    /** The printed cells that must be hidden. */
    public Set<String> hidden(CellTable table) {
        Set<String> hidden = new TreeSet<>();
        table.cells().forEach((cell, value) -> {
            if (isSmall(value)) {
                hidden.add(cell);
            }
        });
        // Hiding one more cell only ever leaves more open for the others: each small count is looked at once.
        for (String small : List.copyOf(hidden)) {
            while (openFor(table, hidden, small) < setting - 1) {
                Optional<String> next = nextToHide(table, hidden, small);
                if (next.isEmpty()) {
                    break;
                }
                hidden.add(next.get());
            }
        }
        return hidden;
    }

    private boolean isSmall(long value) {
        return value > 0 && value < setting;
    }

    private static double openFor(CellTable table, Set<String> hidden, String cell) {
        List<Sum> reach = reach(table, hidden, cell);
        return new Attacker(table, reach, c -> isUnknown(table, hidden, c)).width(cell);
    }

    /** The sums through which something about the cell can be inferred: those linked to it by unknown cells. */
    private static List<Sum> reach(CellTable table, Set<String> hidden, String cell) {
        Set<String> reached = new HashSet<>(Set.of(cell));
        Set<Sum> linked = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Sum sum : table.sums()) {
                if (!linked.contains(sum) && members(sum).anyMatch(reached::contains)) {
                    linked.add(sum);
                    members(sum).filter(c -> isUnknown(table, hidden, c)).forEach(reached::add);
                    grows = true;
                }
            }
        }
        return table.sums().stream().filter(linked::contains).toList();
    }

    /** Of the sum that gives away most, the smallest cell that is still shown; noughts last, since they tell least. */
    private static Optional<String> nextToHide(CellTable table, Set<String> hidden, String cell) {
        Predicate<String> shown = c -> !isUnknown(table, hidden, c);
        return reach(table, hidden, cell).stream()
                .filter(sum -> members(sum).anyMatch(shown))
                .min(Comparator.<Sum>comparingLong(
                                sum -> members(sum).filter(shown.negate()).count())
                        .thenComparingLong(sum -> members(sum)
                                .filter(shown.negate())
                                .mapToLong(table::value)
                                .sum())
                        .thenComparing(Sum::whole)
                        .thenComparing(sum -> String.join(",", sum.parts())))
                .flatMap(sum -> members(sum)
                        .filter(shown)
                        .min(Comparator.<String, Boolean>comparing(c -> table.value(c) == 0)
                                .thenComparingLong(table::value)
                                .thenComparing(Comparator.naturalOrder())))
                .map(Objects::requireNonNull);
    }

    private static boolean isUnknown(CellTable table, Set<String> hidden, String cell) {
        return !table.isPrinted(cell) || hidden.contains(cell);
    }

    private static Stream<String> members(Sum sum) {
        return Stream.concat(Stream.of(sum.whole()), sum.parts().stream());
    }
}
