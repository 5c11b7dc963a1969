package uk.panauthority.casework.batch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Reads a comma separated file (RFC 4180, UTF-8) into messages, the whole file before any of them is taken. Cells that a
 * spreadsheet would run are refused, since somebody will open such a file in one; so are days written in two ways, since
 * 03/04 would then be a guess.
 */
final class CsvFile {

    /** What a spreadsheet would run (OWASP, CSV injection), unless it is a number, a telephone number or a handle. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[=\\t\\r].*|@(?![\\w.;@ -]*$).*|[+-](?![\\d ().;+/-]*$).*");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int FAULTS_SHOWN = 100;

    private final int mostRows;
    private final List<@Nullable CsvColumn> columns = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private @Nullable DateForm form;

    private CsvFile(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * The messages of the file, in their order.
     *
     * @throws Problem {@code malformed-request}, {@code import-headings}, {@code import-rows}; {@code payload-too-large}
     *     above that many rows
     */
    static List<ObjectNode> read(InputStream bytes, int mostRows) {
        try (Reader text = new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .maxBufferSize(1024 * 1024)
                        .ofCsvRecord(text)) {
            return new CsvFile(mostRows).messages(csv.iterator());
        } catch (CsvParseException | CharacterCodingException e) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? Problem.of(CommonProblem.MALFORMED_REQUEST) : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ObjectNode> messages(Iterator<CsvRecord> rows) {
        headings(rows.hasNext() ? rows.next().getFields() : List.of());
        List<ObjectNode> messages = new ArrayList<>();
        while (rows.hasNext()) {
            if (messages.size() == mostRows) {
                throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, "A file has at most " + mostRows + " rows.");
            }
            messages.add(message(messages.size() + 1, rows.next().getFields()));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(CaseworkProblem.IMPORT_ROWS)
                    .with("faults", faults.size())
                    .with("rows", faults.stream().limit(FAULTS_SHOWN).toList());
        }
        return messages;
    }

    /** A heading that is not known is told by its place: in a file without headings it is a child's name. */
    private void headings(List<String> first) {
        Set<CsvColumn> seen = EnumSet.noneOf(CsvColumn.class);
        List<String> repeated = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String heading = i == 0 ? first.get(i).replace("\ufeff", "") : first.get(i);
            Optional<CsvColumn> column = CsvColumn.of(heading.strip());
            columns.add(column.orElse(null));
            if (column.isEmpty()) {
                unknown.add(i + 1);
            } else if (!seen.add(column.get())) {
                repeated.add(column.get().heading());
            }
        }
        List<String> missing = Arrays.stream(CsvColumn.values())
                .filter(column -> column.isRequired() && !seen.contains(column))
                .map(CsvColumn::heading)
                .toList();
        if (!missing.isEmpty() || !repeated.isEmpty() || !unknown.isEmpty()) {
            throw Problem.of(CaseworkProblem.IMPORT_HEADINGS)
                    .with(
                            "headings",
                            new TreeMap<>(Map.of("missing", missing, "repeated", repeated, "unknownPlaces", unknown)));
        }
    }

    private ObjectNode message(int row, List<String> cells) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        if (cells.size() != columns.size()) {
            faults.add(new RowFault(row, "", "cell-count"));
            return message;
        }
        for (int i = 0; i < cells.size(); i++) {
            CsvColumn column = columns.get(i);
            String cell = cells.get(i);
            if (column == null || cell.isBlank()) {
                continue;
            }
            if (FORMULA.matcher(cell).matches()) {
                faults.add(new RowFault(row, column.heading(), "formula-cell"));
                continue;
            }
            put(message, column, cell, row);
        }
        return message;
    }

    private void put(ObjectNode message, CsvColumn column, String cell, int row) {
        JsonPointer pointer = JsonPointer.compile(column.pointer());
        ObjectNode parent = message;
        while (!pointer.tail().matches()) {
            parent = parent.withObjectProperty(pointer.getMatchingProperty());
            pointer = pointer.tail();
        }
        String name = pointer.getMatchingProperty();
        switch (column.kind()) {
            case TEXT -> parent.put(name, cell);
            case WHOLE -> {
                if (WHOLE.matcher(cell.strip()).matches()) {
                    parent.put(name, Integer.parseInt(cell.strip()));
                } else {
                    parent.put(name, cell);
                }
            }
            case FLAG -> {
                switch (cell.strip().toLowerCase(java.util.Locale.ROOT)) {
                    case "true", "yes", "y" -> parent.put(name, true);
                    case "false", "no", "n" -> parent.put(name, false);
                    default -> parent.put(name, cell);
                }
            }
            case LIST -> list(parent.putArray(name), cell);
            case DATE, TIME -> parent.put(name, day(column, cell.strip(), row));
        }
    }

    private static void list(ArrayNode list, String cell) {
        Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(list::add);
    }

    private String day(CsvColumn column, String cell, int row) {
        Optional<DateForm> its = DateForm.of(cell);
        if (its.isEmpty()) {
            return cell;
        }
        if (form == null) {
            form = its.get();
        } else if (form != its.get()) {
            faults.add(new RowFault(row, column.heading(), "mixed-date-forms"));
        }
        return its.get().toMessage(cell);
    }
}
