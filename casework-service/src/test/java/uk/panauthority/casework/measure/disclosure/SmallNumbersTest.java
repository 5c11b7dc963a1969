package uk.panauthority.casework.measure.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which cells of small tables are hidden. */
class SmallNumbersTest {

    private final SmallNumbers rule = new SmallNumbers(5);

    @Test
    void aSmallCountAloneIsHiddenAndNothingElse() {
        // Given
        CellTable table = new CellTable();
        table.print("home", 4);
        table.print("placed", 5);
        table.print("none", 0);

        // When
        Set<String> hidden = rule.hidden(table);

        // Then
        assertThat(hidden).containsExactly("home");
    }

    @Test
    void aTotalMakesAnotherCellHiddenSoThatItCannotBeSubtracted() {
        // Given
        CellTable table = new CellTable();
        table.print("home", 3);
        table.print("placed", 20);
        table.print("away", 40);
        table.print("total", 63);
        table.sum("total", List.of("home", "placed", "away"));

        // When
        Set<String> hidden = rule.hidden(table);

        // Then
        assertThat(hidden).containsExactly("home", "placed");
    }

    @Test
    void twoHiddenCellsWithASmallSumAreNotEnough() {
        // Given: 1 + 1 = 42 - 40 leaves only 0 to 2 open
        CellTable table = new CellTable();
        table.print("home", 1);
        table.print("placed", 1);
        table.print("away", 40);
        table.print("total", 42);
        table.sum("total", List.of("home", "placed", "away"));

        // When
        Set<String> hidden = rule.hidden(table);

        // Then
        assertThat(hidden).containsExactly("away", "home", "placed");
    }

    @Test
    void theRestOfAShareIsProtectedAsWell() {
        // Given: 18 of 20 offered tells that 2 were not
        CellTable table = new CellTable();
        table.print("returned", 20);
        table.print("offered", 18);
        table.print("notOffered", 2);
        table.sum("returned", List.of("offered", "notOffered"));

        // When
        Set<String> hidden = rule.hidden(table);

        // Then
        assertThat(hidden).containsExactly("notOffered", "offered");
    }

    @Test
    void rowsAndColumnsTogetherGiveNothingAway() {
        // Given: only one cell of a two-way table is small
        CellTable table = new CellTable();
        table.print("a1", 2);
        table.print("a2", 30);
        table.print("b1", 20);
        table.print("b2", 25);
        table.print("a", 32);
        table.print("b", 45);
        table.print("1", 22);
        table.print("2", 55);
        table.print("all", 77);
        table.sum("a", List.of("a1", "a2"));
        table.sum("b", List.of("b1", "b2"));
        table.sum("1", List.of("a1", "b1"));
        table.sum("2", List.of("a2", "b2"));
        table.sum("all", List.of("a", "b"));
        table.sum("all", List.of("1", "2"));

        // When
        Set<String> hidden = rule.hidden(table);

        // Then
        assertThat(hidden).contains("a1").hasSizeBetween(4, 5);
    }
}
