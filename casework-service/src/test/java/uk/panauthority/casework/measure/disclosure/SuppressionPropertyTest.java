package uk.panauthority.casework.measure.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Tries to solve for what was hidden, by other means than those that chose it: every way of filling the hidden cells that
 * fits what is printed is looked for.
 */
class SuppressionPropertyTest {

    private static final int SETTING = 3;

    /** The largest total that four cells can have; cells that nothing bounds are tried up to it. */
    private static final int MOST = 12;

    @Property(tries = 60)
    @Label("a two-way table with all its totals leaves each small count open")
    void noSmallCountOfATwoWayTableCanBeSolvedFor(@ForAll("tables") List<Integer> values) {
        // Given
        CellTable table = twoWay(values);

        // When
        Set<String> hidden = new SmallNumbers(SETTING).hidden(table);

        // Then
        assertOpen(table, hidden);
    }

    @Property(tries = 60)
    @Label("groups with their shares and a total leave each small count open")
    void noSmallCountOfASharesTableCanBeSolvedFor(@ForAll("tables") List<Integer> values) {
        // Given
        CellTable table = shares(values);

        // When
        Set<String> hidden = new SmallNumbers(SETTING).hidden(table);

        // Then
        assertOpen(table, hidden);
    }

    @Provide
    Arbitrary<List<Integer>> tables() {
        return Arbitraries.integers().between(0, 3).list().ofSize(4);
    }

    private static CellTable twoWay(List<Integer> v) {
        CellTable table = new CellTable();
        String[] names = {"a1", "a2", "b1", "b2"};
        IntStream.range(0, 4).forEach(i -> table.print(names[i], v.get(i)));
        total(table, "a", List.of("a1", "a2"));
        total(table, "b", List.of("b1", "b2"));
        total(table, "1", List.of("a1", "b1"));
        total(table, "2", List.of("a2", "b2"));
        total(table, "all", List.of("a", "b"));
        table.sum("all", List.of("1", "2"));
        return table;
    }

    /** Two groups: returned = offered + not offered in each, and in the total. */
    private static CellTable shares(List<Integer> v) {
        CellTable table = new CellTable();
        String[] names = {"home offered", "home not", "placed offered", "placed not"};
        IntStream.range(0, 4).forEach(i -> table.print(names[i], v.get(i)));
        total(table, "home", List.of("home offered", "home not"));
        total(table, "placed", List.of("placed offered", "placed not"));
        total(table, "offered", List.of("home offered", "placed offered"));
        total(table, "returned", List.of("home", "placed"));
        return table;
    }

    private static void total(CellTable table, String whole, List<String> parts) {
        table.print(whole, parts.stream().mapToLong(table::value).sum());
        table.sum(whole, parts);
    }

    private static void assertOpen(CellTable table, Set<String> hidden) {
        List<String> unknown = List.copyOf(hidden);
        Map<String, Set<Long>> possible = new HashMap<>();
        unknown.forEach(cell -> possible.put(cell, new TreeSet<>()));
        fill(table, unknown, new ArrayList<>(), possible);
        table.cells().forEach((cell, value) -> {
            if (value > 0 && value < SETTING) {
                assertThat(possible.get(cell)).as(cell).contains(value).hasSizeGreaterThanOrEqualTo(SETTING);
            }
        });
    }

    /** Every way to fill the unknown cells; a sum whose cells are all filled cuts the search. */
    private static void fill(
            CellTable table, List<String> unknown, List<Long> chosen, Map<String, Set<Long>> possible) {
        if (!fits(table, unknown, chosen)) {
            return;
        }
        if (chosen.size() == unknown.size()) {
            IntStream.range(0, chosen.size())
                    .forEach(i -> possible.get(unknown.get(i)).add(chosen.get(i)));
            return;
        }
        for (long value = 0; value <= MOST; value++) {
            List<Long> more = new ArrayList<>(chosen);
            more.add(value);
            fill(table, unknown, more, possible);
        }
    }

    private static boolean fits(CellTable table, List<String> unknown, List<Long> chosen) {
        return table.sums().stream().allMatch(sum -> {
            List<String> members = new ArrayList<>(sum.parts());
            members.add(sum.whole());
            boolean complete = members.stream().noneMatch(c -> unknown.indexOf(c) >= chosen.size());
            return !complete
                    || sum.parts().stream()
                                    .mapToLong(c -> valueOf(table, unknown, chosen, c))
                                    .sum()
                            == valueOf(table, unknown, chosen, sum.whole());
        });
    }

    private static long valueOf(CellTable table, List<String> unknown, List<Long> chosen, String cell) {
        int at = unknown.indexOf(cell);
        return at < 0 ? table.value(cell) : chosen.get(at);
    }
}
