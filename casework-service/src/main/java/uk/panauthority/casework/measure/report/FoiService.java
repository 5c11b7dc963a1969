package uk.panauthority.casework.measure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.Dimension;
import uk.panauthority.casework.measure.MeasureCounter;
import uk.panauthority.casework.measure.MeasureQuery;
import uk.panauthority.casework.measure.MeasureTable;
import uk.panauthority.casework.measure.ReportDesk;
import uk.panauthority.casework.measure.disclosure.CellTable;
import uk.panauthority.casework.measure.disclosure.SmallNumbers;
import uk.panauthority.casework.measure.kpi.MeasureCatalogue;
import uk.panauthority.casework.measure.kpi.Period;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.identity.Caller;

/** Makes the pack for freedom-of-information requests. All its tables are protected together, since all are published. */
@ApplicationScoped
public class FoiService {

    /** Casework reference, section 10: what the pack holds. */
    static final List<String> CODES = List.of("KPI-1", "KPI-2", "KPI-6", "KPI-7", "KPI-8", "KPI-9", "KPI-10");

    private final MeasureCatalogue catalogue;
    private final MeasureCounter counter;
    private final ReportDesk desk;

    public FoiService(MeasureCatalogue catalogue, MeasureCounter counter, ReportDesk desk) {
        this.catalogue = catalogue;
        this.counter = counter;
        this.desk = desk;
    }

    /** The years from 1 April that these days touch, each counted by the definitions of its last day. */
    @Transactional
    FoiPack pack(@Nullable String from, @Nullable String to, @Nullable String asOf, String action) {
        Caller caller = desk.authority();
        MeasureQuery query = MeasureQuery.of(from, to, asOf, null, desk.reportYears(), desk.now());
        // Whole years only: two packs that overlap in part could be subtracted from each other.
        Period years = Dimension.YEAR.around(query.period());
        MeasureCounter.Facts facts = counter.facts(caller.organisation(), years, query.asOf());
        Map<Period, Map<MeasureCatalogue.Defined, MeasureTable>> tables = new LinkedHashMap<>();
        Dimension.YEAR.within(years).forEach(year -> tables.put(year, tablesOf(facts, year)));
        Set<String> hidden = hidden(tables, desk.smallNumber());
        desk.audit(AuditEntry.read(action, "report", "foi-pack"));
        List<FoiPack.Year> shown = new ArrayList<>();
        tables.forEach((year, measures) -> shown.add(new FoiPack.Year(
                year.from(),
                year.to(),
                measures.entrySet().stream()
                        .map(e -> FoiPack.Table.of(e.getKey().definition(), e.getValue(), hidden))
                        .toList())));
        return new FoiPack(caller.organisation(), query.asOf(), desk.smallNumber(), shown);
    }

    static Set<String> hidden(Map<Period, Map<MeasureCatalogue.Defined, MeasureTable>> tables, int smallNumber) {
        CellTable cells = new CellTable();
        tables.values().forEach(measures -> measures.values().forEach(table -> table.protectIn(cells)));
        return new SmallNumbers(smallNumber).hidden(cells);
    }

    private Map<MeasureCatalogue.Defined, MeasureTable> tablesOf(MeasureCounter.Facts facts, Period year) {
        Map<MeasureCatalogue.Defined, MeasureTable> tables = new LinkedHashMap<>();
        String name = year.from().toString();
        CODES.forEach(code -> catalogue
                .on(year.to(), code)
                .ifPresent(defined -> tables.put(
                        defined,
                        counter.byGroup(defined, facts, year, name + " " + MeasureTable.TOTAL)
                                .named(name + " "))));
        return tables;
    }
}
