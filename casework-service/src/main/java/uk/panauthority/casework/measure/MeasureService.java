package uk.panauthority.casework.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.disclosure.CellTable;
import uk.panauthority.casework.measure.disclosure.SmallNumbers;
import uk.panauthority.casework.measure.kpi.MeasureCatalogue;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

/** Measures for the caller's authority, by the definition that held on the last day of the period. */
@ApplicationScoped
public class MeasureService {

    private final MeasureCatalogue catalogue;
    private final MeasureCounter counter;
    private final ReportDesk desk;

    public MeasureService(MeasureCatalogue catalogue, MeasureCounter counter, ReportDesk desk) {
        this.catalogue = catalogue;
        this.counter = counter;
        this.desk = desk;
    }

    MeasureView.Definitions definitions() {
        return new MeasureView.Definitions(catalogue.definitions(), catalogue.leftOut());
    }

    /**
     * Counts one measure.
     *
     * @param action how it is read, for the audit
     * @throws Problem {@code not-found} when no such measure was defined on the last day
     */
    @Transactional
    public MeasureView read(
            String code,
            @Nullable String from,
            @Nullable String to,
            @Nullable String by,
            @Nullable String asOf,
            String action) {
        Caller caller = desk.authority();
        MeasureQuery query = MeasureQuery.of(from, to, asOf, by, desk.reportYears(), desk.now());
        MeasureCatalogue.Defined defined =
                catalogue.on(query.period().to(), code).orElseThrow(Problem::notFound);
        MeasureTable table = counter.table(
                defined,
                counter.facts(caller.organisation(), query.period(), query.asOf()),
                query.period(),
                query.by());
        desk.requireSmallEnough(code, (int) table.all().count());
        desk.audit(AuditEntry.read(action, "measure", code));
        Integer smallNumber = desk.smallNumberFor(caller);
        return MeasureView.of(defined.definition(), query, table, smallNumber, hidden(table, smallNumber));
    }

    private static Set<String> hidden(MeasureTable table, @Nullable Integer smallNumber) {
        if (smallNumber == null) {
            return Set.of();
        }
        CellTable cells = new CellTable();
        table.protectIn(cells);
        return new SmallNumbers(smallNumber).hidden(cells);
    }
}
