package uk.panauthority.casework.csvfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.csv.FormulaCell;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** A table that somebody has uploaded, read row by row. Its size is bounded by the limit on request bodies. */
public final class UploadedTable {

    /** One row below the headings. Does not show its cells in its text. */
    public static final class Row {

        private final long number;
        private final Map<String, String> cells;

        Row(long number, Map<String, String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** From 1 for the first row below the headings. */
        public long number() {
            return number;
        }

        /** The cell without blanks around it; empty when there is nothing in it. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    private final String text;
    private final int mostRows;

    private UploadedTable(String text, int mostRows) {
        this.text = text;
        this.mostRows = mostRows;
    }

    /**
     * Takes the body of a request.
     *
     * @throws Problem {@code malformed-request} when it is not UTF-8 text, or holds NUL
     */
    public static UploadedTable of(byte[] body, int mostRows) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw Problem.of(CommonProblem.MALFORMED_REQUEST);
            }
            return new UploadedTable(text.startsWith("\ufeff") ? text.substring(1) : text, mostRows);
        } catch (CharacterCodingException e) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST);
        }
    }

    /**
     * Reads every row of a file that has exactly these headings in this order.
     *
     * @param faults takes formula cells and rows of another length; such a row is not passed on
     * @throws Problem {@code import-headings}, {@code payload-too-large} with more rows than allowed, {@code
     *     malformed-request} when the text is no table
     */
    public void read(List<String> headings, RowFaults faults, Consumer<Row> each) {
        read(found -> found.equals(headings), faults, each);
    }

    /** Reads every row of a file that has at least these headings, each once and in any order. */
    public void readWith(List<String> needed, RowFaults faults, Consumer<Row> each) {
        read(found -> found.containsAll(needed) && new HashSet<>(found).size() == found.size(), faults, each);
    }

    private void read(java.util.function.Predicate<List<String>> headingsFit, RowFaults faults, Consumer<Row> each) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new StringReader(text))) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> headings = records.hasNext()
                    ? records.next().getFields().stream().map(String::strip).toList()
                    : List.of();
            if (!headingsFit.test(headings)) {
                throw Problem.of(CaseworkProblem.IMPORT_HEADINGS);
            }
            long number = 0;
            while (records.hasNext()) {
                number++;
                if (number > mostRows) {
                    throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE).with("mostRows", mostRows);
                }
                row(number, headings, records.next(), faults, each);
            }
        } catch (CsvParseException e) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(long number, List<String> headings, CsvRecord found, RowFaults faults, Consumer<Row> each) {
        if (found.getFieldCount() != headings.size()) {
            faults.add(number, "", "row-length", "The row has another number of cells than the headings.");
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        boolean safe = true;
        for (int i = 0; i < headings.size(); i++) {
            String cell = found.getField(i);
            if (FormulaCell.is(cell)) {
                faults.add(number, headings.get(i), "formula-cell", "A cell may not begin like a formula.");
                safe = false;
            }
            cells.put(headings.get(i), cell.strip());
        }
        if (safe) {
            each.accept(new Row(number, cells));
        }
    }
}
