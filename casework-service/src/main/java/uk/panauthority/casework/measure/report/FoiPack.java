package uk.panauthority.casework.measure.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.panauthority.casework.measure.CsvText;
import uk.panauthority.casework.measure.MeasureTable;
import uk.panauthority.casework.measure.MeasureView;
import uk.panauthority.casework.measure.kpi.Definition;

/**
 * The fixed answer to requests for information on missing children. Small numbers are hidden for whoever asks, since the
 * answer is published.
 *
 * @param smallNumber the first count that is shown
 */
public record FoiPack(String authority, Instant asOf, int smallNumber, List<Year> years) {

    /** A year from 1 April, with its measures by group. */
    public record Year(LocalDate from, LocalDate to, List<Table> tables) {}

    /** One measure: the groups and their total. */
    public record Table(Definition definition, List<MeasureView.Row> rows, MeasureView.Row total) {

        static Table of(Definition definition, MeasureTable table, Set<String> hidden) {
            return new Table(
                    definition,
                    table.rows().stream()
                            .map(row -> MeasureView.Row.of(row, hidden))
                            .toList(),
                    MeasureView.Row.of(table.total(), hidden));
        }

        private void writeTo(CsvText csv, Year year) {
            rows.forEach(row -> write(csv, year, row));
            write(csv, year, total);
        }

        private void write(CsvText csv, Year year, MeasureView.Row row) {
            row.figures()
                    .forEach(figure -> csv.line(
                            definition.code(),
                            definition.version(),
                            year.from(),
                            year.to(),
                            row.key(),
                            figure.code(),
                            figure.kind(),
                            figure.hidden() ? CsvText.HIDDEN : figure.value()));
        }
    }

    String csv() {
        CsvText csv = new CsvText("measure", "version", "from", "to", "group", "figure", "kind", "value");
        years.forEach(year -> year.tables().forEach(table -> table.writeTo(csv, year)));
        return csv.toString();
    }
}
