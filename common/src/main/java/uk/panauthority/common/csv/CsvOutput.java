package uk.panauthority.common.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table on its way to a caller, row by row; it never holds more than one. Formula cells are written as text. */
public final class CsvOutput implements AutoCloseable {

    private final CsvWriter csv;

    private CsvOutput(CsvWriter csv) {
        this.csv = csv;
    }

    /** Begins the table with its headings. Closing it writes out what is left and leaves the stream to its owner. */
    public static CsvOutput to(OutputStream out, List<String> headings) {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
        csv.writeRecord(headings);
        return new CsvOutput(csv);
    }

    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(FormulaCell::neutralised).toList());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream belongs to the HTTP layer, which closes it itself. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
