package uk.panauthority.placement.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A measure as comma-separated text: one line for each figure of each row. A cell that a spreadsheet would run as a formula
 * has an apostrophe before it (B52); a number is a number whatever its sign, and a minus sign alone is no formula.
 */
final class MeasureCsv {

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("-|-?[0-9]+(\\.[0-9]+)?");

    private MeasureCsv() {}

    static String of(MeasureView view) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                "measure",
                "version",
                "from",
                "to",
                "as_of",
                "by",
                "row",
                "figure",
                "unit",
                "value",
                "numerator",
                "numerator_value",
                "denominator",
                "denominator_value");
        view.rows().forEach(row -> lines(csv, view, row));
        lines(csv, view, view.total());
        return text.toString();
    }

    private static void lines(CsvWriter csv, MeasureView view, MeasureView.Row row) {
        row.figures()
                .forEach(figure -> line(
                        csv,
                        view.definition().code(),
                        view.definition().version(),
                        view.from(),
                        view.to(),
                        view.asOf(),
                        view.by(),
                        row.key(),
                        figure.code(),
                        figure.unit(),
                        figure.value(),
                        code(figure.numerator()),
                        value(figure.numerator()),
                        code(figure.denominator()),
                        value(figure.denominator())));
    }

    private static void line(CsvWriter csv, @Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(MeasureCsv::harmless).toList());
    }

    static String harmless(@Nullable Object cell) {
        String plain = cell == null ? "" : cell.toString();
        boolean dangerous =
                FORMULA.matcher(plain).matches() && !HARMLESS.matcher(plain).matches();
        return dangerous ? "'" + plain : plain;
    }

    private static @Nullable String code(MeasureView.@Nullable Part part) {
        return part == null ? null : part.code();
    }

    private static @Nullable String value(MeasureView.@Nullable Part part) {
        return part == null ? null : part.value();
    }
}
