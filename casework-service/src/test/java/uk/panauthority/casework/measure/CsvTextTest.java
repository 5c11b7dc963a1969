package uk.panauthority.casework.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of an export. */
class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "@cell", "-cmd", "\t=1", " =1", "\r=1"})
    void aCellThatASpreadsheetWouldRunIsMadeHarmless(String cell) {
        // When
        String csv = new CsvText("cell").line(cell).toString();

        // Then
        assertThat(csv).containsPattern("(\r\n|\")'");
    }

    @Test
    void numbersAndWordsStayAsTheyAre() {
        // When
        String csv = new CsvText("a", "b", "c", "d")
                .line(-1, "2.50", "E06000006", null)
                .toString();

        // Then
        assertThat(csv).isEqualTo("a,b,c,d\r\n-1,2.50,E06000006,\r\n");
    }
}
