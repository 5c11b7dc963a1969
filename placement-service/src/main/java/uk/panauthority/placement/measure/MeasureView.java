package uk.panauthority.placement.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.measure.kpi.Asked;
import uk.panauthority.placement.measure.kpi.Defined;
import uk.panauthority.placement.measure.kpi.Definition;
import uk.panauthority.placement.measure.kpi.Dimension;
import uk.panauthority.placement.measure.kpi.Figure;
import uk.panauthority.placement.measure.kpi.MeasureTable;
import uk.panauthority.placement.measure.kpi.Result;
import uk.panauthority.placement.measure.kpi.Unit;

/**
 * A measure as an answer shows it.
 *
 * @param to the last day, included
 * @param asOf the moment at which the records were read
 * @param by what divides it into rows; absent for the total alone
 */
public record MeasureView(
        Definition definition,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        @Nullable String by,
        List<Row> rows,
        Row total) {

    /** A group and its figures. */
    public record Row(String key, List<Shown> figures) {

        static Row of(MeasureTable.Row row) {
            return new Row(
                    row.key(),
                    row.result().figures().stream()
                            .map(f -> Shown.of(f, row.result()))
                            .toList());
        }
    }

    /**
     * One figure.
     *
     * @param value a minus sign alone when there is nothing to relate to
     * @param numerator the figure that is related to another
     */
    public record Shown(
            String code,
            Unit unit,
            String value,
            @Nullable Part numerator,
            @Nullable Part denominator) {

        static Shown of(Figure figure, Result all) {
            return new Shown(
                    figure.code(),
                    figure.unit(),
                    figure.text(),
                    Part.of(figure.numerator(), all),
                    Part.of(figure.denominator(), all));
        }
    }

    /** A figure that another one is made of. */
    public record Part(String code, String value) {

        static @Nullable Part of(@Nullable String code, Result all) {
            return all.figure(code).map(f -> new Part(f.code(), f.text())).orElse(null);
        }
    }

    /** A definition, and by what the measure can be divided. */
    public record Described(Definition definition, List<String> dimensions) {

        static Described of(Defined<?> measure) {
            return new Described(
                    measure.definition(),
                    measure.measure().dimensions().stream()
                            .map(Dimension::parameter)
                            .sorted()
                            .toList());
        }
    }

    /** All definitions. */
    public record Definitions(List<Described> items) {}

    static MeasureView of(Definition definition, Asked asked, @Nullable Dimension by, MeasureTable table) {
        return new MeasureView(
                definition,
                asked.period().from(),
                asked.period().to(),
                asked.asOf(),
                by == null ? null : by.parameter(),
                table.rows().stream().map(Row::of).toList(),
                Row.of(table.total()));
    }
}
