package uk.panauthority.casework.measure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.panauthority.casework.measure.Dimension;
import uk.panauthority.casework.measure.MeasureCounter;
import uk.panauthority.casework.measure.MeasureTable;
import uk.panauthority.casework.measure.MeasureView;
import uk.panauthority.casework.measure.disclosure.CellTable;
import uk.panauthority.casework.measure.disclosure.SmallNumbers;
import uk.panauthority.casework.measure.kpi.MeasureCatalogue;
import uk.panauthority.casework.measure.kpi.Period;

/**
 * Counts the figures of a scrutiny pack: always by the definitions of the pack's own quarter, so that the trend compares
 * like with like, and always as of the pack's own moment. All tables are protected together.
 */
@ApplicationScoped
class ScrutinyFigures {

    private static final int QUARTERS = 8;

    private final MeasureCatalogue catalogue;
    private final MeasureCounter counter;

    ScrutinyFigures(MeasureCatalogue catalogue, MeasureCounter counter) {
        this.catalogue = catalogue;
        this.counter = counter;
    }

    /** One measure divided in every way that the pack shows. */
    private record Divided(
            MeasureCatalogue.Defined defined,
            MeasureTable byDistrict,
            MeasureTable byForce,
            MeasureTable byDeliverer,
            MeasureTable trend) {

        void protectIn(CellTable cells) {
            List.of(byDistrict, byForce, byDeliverer, trend).forEach(table -> table.protectIn(cells));
        }

        ScrutinyView.Part shown(Set<String> hidden) {
            return new ScrutinyView.Part(
                    defined.definition().code(),
                    defined.definition().version(),
                    MeasureView.Row.of(trend.total(), hidden),
                    rows(byDistrict.rows(), hidden),
                    rows(byForce.rows(), hidden),
                    rows(byDeliverer.rows(), hidden),
                    rows(trend.beside(), hidden));
        }

        private static List<MeasureView.Row> rows(List<MeasureTable.Row> rows, Set<String> hidden) {
            return rows.stream().map(row -> MeasureView.Row.of(row, hidden)).toList();
        }
    }

    /** The definitions that hold on the quarter's last day, with whether they held in the quarter before. */
    List<ScrutinyView.Printed> definitions(Period quarter) {
        return FoiService.CODES.stream()
                .flatMap(code -> catalogue.on(quarter.to(), code).stream())
                .map(defined -> new ScrutinyView.Printed(
                        defined.definition(),
                        catalogue
                                .on(
                                        quarter.from().minusDays(1),
                                        defined.definition().code())
                                .filter(before -> before.definition().equals(defined.definition()))
                                .isPresent()))
                .toList();
    }

    /** The measures of the pack. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<ScrutinyView.Part> measures(ScrutinyPack pack, int smallNumber) {
        Period quarter = pack.quarter();
        Period all = new Period(quarter.from().minusMonths(3L * (QUARTERS - 1)), quarter.to());
        MeasureCounter.Facts facts = counter.facts(pack.authority(), all, pack.asOf());
        List<Divided> parts = FoiService.CODES.stream()
                .flatMap(code -> catalogue.on(quarter.to(), code).stream())
                .map(defined -> divided(defined, facts, quarter, all))
                .toList();
        CellTable cells = new CellTable();
        parts.forEach(part -> part.protectIn(cells));
        Set<String> hidden = new SmallNumbers(smallNumber).hidden(cells);
        return parts.stream().map(part -> part.shown(hidden)).toList();
    }

    private Divided divided(MeasureCatalogue.Defined defined, MeasureCounter.Facts facts, Period quarter, Period all) {
        MeasureTable byDistrict = own(defined, facts, quarter, Dimension.DISTRICT, "DISTRICT ");
        List<MeasureTable.Row> quarters = new ArrayList<>(
                counter.table(defined, facts, all, Dimension.QUARTER).rows());
        // The pack's own quarter is the total of the other tables.
        quarters.removeLast();
        return new Divided(
                defined,
                byDistrict,
                own(defined, facts, quarter, Dimension.FORCE, "FORCE "),
                own(defined, facts, quarter, Dimension.DELIVERER, "DELIVERER "),
                new MeasureTable(List.of(), quarters, byDistrict.total()).named("QUARTER "));
    }

    private MeasureTable own(
            MeasureCatalogue.Defined defined, MeasureCounter.Facts facts, Period quarter, Dimension by, String prefix) {
        MeasureTable table = counter.table(defined, facts, quarter, by);
        return new MeasureTable(table.rows(), List.of(), table.total()).named(prefix);
    }
}
