package uk.panauthority.placement.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** Reads a comma separated file (RFC 4180, UTF-8) row by row, so that its length does not matter. */
public final class CsvSheet {

    private static final int LONGEST_CELL = 1024 * 1024;

    private CsvSheet() {}

    /**
     * Gives each row to the reader, in their order.
     *
     * @throws Problem {@code import-headings} with the names of the columns that are missing or stand twice;
     *     {@code malformed-request} when it is no such file
     */
    public static void read(UploadedFile file, List<CsvColumn> columns, Consumer<CsvRow> reader) {
        try (Reader text = new InputStreamReader(
                        file.open(),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraCharsAfterClosingQuote(false)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text)) {
            rows(csv.iterator(), columns, reader);
        } catch (CsvParseException | CharacterCodingException e) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? Problem.of(CommonProblem.MALFORMED_REQUEST) : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(Iterator<CsvRecord> records, List<CsvColumn> columns, Consumer<CsvRow> reader) {
        List<String> headings = records.hasNext() ? records.next().getFields() : List.of();
        Map<CsvColumn, Integer> places = places(headings, columns);
        for (int number = 1; records.hasNext(); number++) {
            List<String> cells = records.next().getFields();
            // No text has a NUL, and the database takes none.
            if (cells.size() != headings.size() || cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw Problem.of(CommonProblem.MALFORMED_REQUEST).with("row", number);
            }
            reader.accept(new CsvRow(number, cells, places));
        }
    }

    private static Map<CsvColumn, Integer> places(List<String> headings, List<CsvColumn> columns) {
        Map<CsvColumn, Integer> places = new HashMap<>();
        for (CsvColumn column : columns) {
            for (int i = 0; i < headings.size(); i++) {
                String heading = headings.get(i).replace("\ufeff", "").strip();
                if (column.heading().matcher(heading).matches() && places.put(column, i) != null) {
                    throw refused("repeated", List.of(column.name()));
                }
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .map(CsvColumn::name)
                .toList();
        if (!missing.isEmpty()) {
            throw refused("missing", missing);
        }
        return places;
    }

    private static Problem refused(String what, List<String> names) {
        return Problem.of(PlacementProblem.IMPORT_HEADINGS).with(what, names);
    }
}
