package uk.panauthority.casework.measure.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
            if (value > 0 && value < setting) {
                hidden.add(cell);
            }
        });
        // Hiding one more cell only ever leaves more open for the others: each small count is made safe once.
        Attacker attacker = new Attacker(table, hidden);
        for (String small : List.copyOf(hidden)) {
            while (attacker.width(small) < setting - 1) {
                Optional<String> next = nextToHide(table, hidden, attacker.reach(small));
                if (next.isEmpty()) {
                    break;
                }
                hidden.add(next.get());
                attacker = new Attacker(table, hidden);
            }
        }
        return hidden;
    }

    /** Of the sum that gives away most, the smallest cell that is still shown; noughts last, since they tell least. */
    private static Optional<String> nextToHide(CellTable table, Set<String> hidden, List<Sum> reach) {
        return reach.stream()
                .filter(sum -> sum.members().anyMatch(c -> !table.isUnknown(c, hidden)))
                .min(Comparator.<Sum>comparingLong(sum -> sum.members()
                                .filter(c -> table.isUnknown(c, hidden))
                                .count())
                        .thenComparingLong(sum -> sum.members()
                                .filter(c -> table.isUnknown(c, hidden))
                                .mapToLong(table::value)
                                .sum())
                        .thenComparing(Sum::whole)
                        .thenComparing(sum -> String.join(",", sum.parts())))
                .flatMap(sum -> sum.members()
                        .filter(c -> !table.isUnknown(c, hidden))
                        .min(Comparator.<String, Boolean>comparing(c -> table.value(c) == 0)
                                .thenComparingLong(table::value)
                                .thenComparing(Comparator.naturalOrder())));
    }
}
