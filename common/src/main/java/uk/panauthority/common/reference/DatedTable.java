package uk.panauthority.common.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of dated facts, read once from a CSV file in the module that owns it. Every file has the columns
 * {@code valid_from, valid_to, citation, verified_on} beside its own. A file in which two rows of one key overlap, or a
 * row names no source, stops the service from starting.
 */
public final class DatedTable {

    private final List<String> keyColumns;
    private final List<DatedRow> rows;

    private DatedTable(List<String> keyColumns, List<DatedRow> rows) {
        this.keyColumns = keyColumns;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a table from the class path.
     *
     * @param keyColumns the columns that together name a fact
     */
    public static DatedTable load(String resource, String... keyColumns) {
        List<DatedRow> rows = new ArrayList<>();
        try (Reader reader = open(resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(line -> rows.add(row(resource, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DatedTable table = new DatedTable(List.of(keyColumns), rows);
        table.refuseOverlaps(resource);
        return table;
    }

    public List<DatedRow> rows() {
        return rows;
    }

    /** The row of this key that holds on the day; empty when none does, never the nearest. */
    public Optional<DatedRow> on(LocalDate day, String... key) {
        return rows.stream()
                .filter(r -> r.holdsOn(day) && keyOf(r).equals(List.of(key)))
                .findFirst();
    }

    /** All rows that hold on the day. */
    public Stream<DatedRow> allOn(LocalDate day) {
        return rows.stream().filter(r -> r.holdsOn(day));
    }

    private List<String> keyOf(DatedRow row) {
        return keyColumns.stream().map(row::get).toList();
    }

    private void refuseOverlaps(String resource) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                DatedRow a = rows.get(i);
                DatedRow b = rows.get(j);
                if (keyOf(a).equals(keyOf(b)) && (a.holdsOn(b.validFrom()) || b.holdsOn(a.validFrom()))) {
                    throw new IllegalStateException(resource + ": rows of " + keyOf(a) + " overlap");
                }
            }
        }
    }

    private static DatedRow row(String resource, NamedCsvRecord line) {
        String citation = line.getField("citation");
        if (citation.isBlank()) {
            throw new IllegalStateException(resource + ": a row names no source");
        }
        return new DatedRow(
                line.getFieldsAsMap(),
                LocalDate.parse(line.getField("valid_from")),
                date(line.getField("valid_to")),
                citation,
                date(line.getField("verified_on")));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }

    private static Reader open(String resource) {
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("no reference table " + resource);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
