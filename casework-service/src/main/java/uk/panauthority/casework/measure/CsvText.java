package uk.panauthority.casework.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated text for people who open it in a spreadsheet: a cell that a spreadsheet would take for a formula gets an
 * apostrophe before it. Lines end as RFC 4180 has it.
 */
public final class CsvText {

    /** What a hidden number looks like. */
    public static final String HIDDEN = "*";

    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);

    public CsvText(String... headings) {
        writer.writeRecord(headings);
    }

    /** Adds a line; nothing is an empty cell. */
    public CsvText line(@Nullable Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(CsvText::harmless).toList());
        return this;
    }

    /** Adds a line of as many cells as there are. */
    public CsvText line(List<? extends @Nullable Object> cells) {
        return line(cells.toArray());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String harmless(@Nullable Object cell) {
        String plain = cell == null ? "" : cell.toString();
        boolean dangerous =
                FORMULA.matcher(plain).matches() && !NUMBER.matcher(plain).matches();
        return dangerous ? "'" + plain : plain;
    }
}
