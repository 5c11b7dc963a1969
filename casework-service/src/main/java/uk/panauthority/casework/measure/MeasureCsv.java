package uk.panauthority.casework.measure;

import java.util.List;

/** A measure as comma-separated text: one line for each figure of each row. */
final class MeasureCsv {

    private MeasureCsv() {}

    static String of(MeasureView view) {
        CsvText csv = new CsvText(
                "measure",
                "version",
                "from",
                "to",
                "as_of",
                "by",
                "row",
                "in_total",
                "figure",
                "kind",
                "value",
                "numerator",
                "denominator");
        lines(csv, view, view.rows(), true);
        lines(csv, view, view.beside(), false);
        lines(csv, view, List.of(view.total()), true);
        return csv.toString();
    }

    private static void lines(CsvText csv, MeasureView view, List<MeasureView.Row> rows, boolean inTotal) {
        rows.forEach(row -> row.figures()
                .forEach(figure -> csv.line(
                        view.definition().code(),
                        view.definition().version(),
                        view.from(),
                        view.to(),
                        view.asOf(),
                        view.by(),
                        row.key(),
                        inTotal,
                        figure.code(),
                        figure.kind(),
                        figure.hidden() ? CsvText.HIDDEN : figure.value(),
                        figure.numerator(),
                        figure.denominator())));
    }
}
