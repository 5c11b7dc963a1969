package uk.panauthority.placement.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.measure.kpi.Asked;
import uk.panauthority.placement.measure.kpi.Figure;
import uk.panauthority.placement.measure.kpi.MeasureTable;
import uk.panauthority.placement.measure.kpi.Result;

/**
 * The records behind the figures of a row: ids, never names.
 *
 * @param row of the table; {@code TOTAL} for all
 */
public record MeasureRecordsView(
        String measure, int version, LocalDate from, LocalDate to, Instant asOf, String row, List<Behind> figures) {

    /**
     * A figure and its records.
     *
     * @param numerator what was counted, of a count by itself too
     */
    public record Behind(
            String code,
            @Nullable Records numerator,
            @Nullable Records denominator) {

        static Behind of(Figure figure, Result all) {
            boolean related = figure.numerator() != null || figure.denominator() != null;
            return new Behind(
                    figure.code(),
                    Records.of(related ? figure.numerator() : figure.code(), all),
                    Records.of(figure.denominator(), all));
        }
    }

    /** A count and the ids that were counted. An amount has none of its own. */
    public record Records(String code, List<String> ids) {

        static @Nullable Records of(@Nullable String code, Result all) {
            return code == null ? null : new Records(code, all.idsOf(code));
        }
    }

    static MeasureRecordsView of(String measure, int version, Asked asked, MeasureTable.Row row, List<Figure> figures) {
        return new MeasureRecordsView(
                measure,
                version,
                asked.period().from(),
                asked.period().to(),
                asked.asOf(),
                row.key(),
                figures.stream().map(f -> Behind.of(f, row.result())).toList());
    }
}
