package uk.panauthority.casework.measure.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.CsvText;
import uk.panauthority.casework.measure.MeasureView;
import uk.panauthority.casework.measure.kpi.Definition;
import uk.panauthority.common.http.Versioned;

/**
 * A scrutiny pack as it is shown: the definitions that it was made by, and each measure by district and by partner, with
 * the trend of eight quarters by the same definitions.
 *
 * @param asOf the moment whose knowledge was counted
 * @param smallNumber the first count that is shown; others, and what would give them away, are hidden from everybody
 */
public record ScrutinyView(
        UUID id,
        long version,
        String state,
        List<String> actions,
        String authority,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        String madeBy,
        int smallNumber,
        List<Printed> definitions,
        List<Part> measures,
        @Nullable Narrative narrative)
        implements Versioned {

    /**
     * A definition as it is printed.
     *
     * @param sameAsLastQuarter whether the quarter before was counted by the same version
     */
    public record Printed(Definition definition, boolean sameAsLastQuarter) {}

    /** One measure of the quarter, and the quarters before it, the oldest first. */
    public record Part(
            String code,
            int definitionVersion,
            MeasureView.Row total,
            List<MeasureView.Row> byDistrict,
            List<MeasureView.Row> byForce,
            List<MeasureView.Row> byDeliverer,
            List<MeasureView.Row> trend) {}

    /** What a manager says about the figures. */
    public record Narrative(String text, String author, Instant at) {}

    String csv() {
        CsvText csv = new CsvText("measure", "version", "row", "figure", "kind", "value");
        measures.forEach(part -> List.of(
                        List.of(part.total()), part.byDistrict(), part.byForce(), part.byDeliverer(), part.trend())
                .forEach(rows -> rows.forEach(row -> row.figures()
                        .forEach(figure -> csv.line(
                                part.code(),
                                part.definitionVersion(),
                                row.key(),
                                figure.code(),
                                figure.kind(),
                                figure.hidden() ? CsvText.HIDDEN : figure.value())))));
        definitions.forEach(printed -> csv.line(
                printed.definition().code(),
                printed.definition().version(),
                "DEFINITION",
                printed.definition().formula(),
                printed.sameAsLastQuarter() ? "SAME_AS_LAST_QUARTER" : "CHANGED_SINCE_LAST_QUARTER",
                printed.definition().note()));
        if (narrative != null) {
            csv.line("NARRATIVE", null, narrative.author(), narrative.at(), "TEXT", narrative.text());
        }
        return csv.toString();
    }
}
