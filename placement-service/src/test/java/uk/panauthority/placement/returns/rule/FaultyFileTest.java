package uk.panauthority.placement.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A file with mistakes and the rules that each of its rows breaks, as the published wording of the rules says. The first
 * thirteen columns are a file of the return and can be put through another validator as they are.
 */
class FaultyFileTest {

    private static final Path FILE = Path.of("src", "test", "resources", "returns", "episodes-2026-27.csv");

    @Test
    void eachRowBreaksTheRulesThatItIsMeantToAndNoOthers() throws IOException {
        // Given
        Map<String, List<NamedCsvRecord>> children;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            children = csv.stream()
                    .collect(Collectors.groupingBy(
                            line -> line.getField("CHILD"), LinkedHashMap::new, Collectors.toList()));
        }

        // When
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        children.forEach((number, lines) -> {
            List<EpisodeRow> rows = lines.stream().map(FaultyFileTest::row).toList();
            LocalDate born = ReturnDate.day(lines.getFirst().getField("BORN")).orElseThrow();
            ChildReturn child = Children.bornOn(born, rows.toArray(EpisodeRow[]::new));
            for (int i = 0; i < lines.size(); i++) {
                EpisodeRow row = rows.get(i);
                expected.add(row.origin().key() + " " + lines.get(i).getField("RULES"));
                found.add(row.origin().key() + " "
                        + ReturnRules.findings(child).stream()
                                .filter(finding -> finding.row().equals(row))
                                .map(finding -> finding.rule().code())
                                .sorted()
                                .collect(Collectors.joining(" ")));
            }
        });

        // Then
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static EpisodeRow row(NamedCsvRecord line) {
        List<String> cells = EpisodeRow.COLUMNS.stream().map(line::getField).toList();
        return new EpisodeRow(
                cells, true, PlaceFacts.UNKNOWN, new Origin("line/" + line.getStartingLineNumber(), null));
    }
}
