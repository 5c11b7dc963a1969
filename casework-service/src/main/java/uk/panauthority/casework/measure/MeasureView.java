package uk.panauthority.casework.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.kpi.Definition;
import uk.panauthority.casework.measure.kpi.Figure;
import uk.panauthority.casework.measure.kpi.MeasureCatalogue;

/**
 * A measure as an answer shows it.
 *
 * @param asOf the moment whose knowledge was counted: asked for again with it, the answer is the same
 * @param smallNumber the first count that is shown, where small ones are hidden; null where all are shown
 * @param beside rows that are not part of the total: hosted children
 */
public record MeasureView(
        Definition definition,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        @Nullable String by,
        @Nullable Integer smallNumber,
        List<Row> rows,
        List<Row> beside,
        Row total) {

    /** A group and its figures. */
    public record Row(String key, List<Shown> figures) {

        /** The row without its hidden figures. */
        public static Row of(MeasureTable.Row row, Set<String> hidden) {
            return new Row(
                    row.key(),
                    row.result().figures().stream()
                            .map(figure -> Shown.of(row.key(), figure, hidden))
                            .toList());
        }
    }

    /**
     * One figure.
     *
     * @param kind COUNT, PERCENT, RATIO or MEDIAN_HOURS
     * @param value null when it is hidden or there is nothing to relate to
     * @param hidden whether it is a small number, or could give one away
     */
    public record Shown(
            String code,
            String kind,
            @Nullable BigDecimal value,
            boolean hidden,
            @Nullable String numerator,
            @Nullable String denominator) {

        static Shown of(String row, Figure figure, Set<String> hiddenCells) {
            return switch (figure) {
                case Figure.Count count -> {
                    boolean hidden = hiddenCells.contains(MeasureTable.cell(row, count.code()));
                    yield new Shown(
                            count.code(),
                            "COUNT",
                            hidden ? null : BigDecimal.valueOf(count.value()),
                            hidden,
                            null,
                            null);
                }
                case Figure.Rate rate -> {
                    boolean hidden = hiddenCells.contains(MeasureTable.cell(row, rate.numerator()))
                            || hiddenCells.contains(MeasureTable.cell(row, rate.denominator()));
                    yield new Shown(
                            rate.code(),
                            rate.kind().name(),
                            hidden ? null : rate.value(),
                            hidden,
                            rate.numerator(),
                            rate.denominator());
                }
                case Figure.Median median -> {
                    boolean hidden = hiddenCells.contains(MeasureTable.cell(row, median.observations()));
                    yield new Shown(
                            median.code(),
                            "MEDIAN_HOURS",
                            hidden ? null : median.hours(),
                            hidden,
                            null,
                            median.observations());
                }
            };
        }
    }

    /** The list of definitions, with the measures of the reference that are not counted here. */
    public record Definitions(List<Definition> items, List<MeasureCatalogue.LeftOut> leftOut) {}

    static MeasureView of(
            Definition definition,
            MeasureQuery query,
            MeasureTable table,
            @Nullable Integer smallNumber,
            Set<String> hidden) {
        return new MeasureView(
                definition,
                query.period().from(),
                query.period().to(),
                query.asOf(),
                query.by() == null ? null : query.by().parameter(),
                smallNumber,
                table.rows().stream().map(row -> Row.of(row, hidden)).toList(),
                table.beside().stream().map(row -> Row.of(row, hidden)).toList(),
                Row.of(table.total(), hidden));
    }
}
