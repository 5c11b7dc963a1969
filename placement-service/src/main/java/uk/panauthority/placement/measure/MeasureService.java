package uk.panauthority.placement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.measure.kpi.Asked;
import uk.panauthority.placement.measure.kpi.Defined;
import uk.panauthority.placement.measure.kpi.Dimension;
import uk.panauthority.placement.measure.kpi.Figure;
import uk.panauthority.placement.measure.kpi.MeasureCatalogue;
import uk.panauthority.placement.measure.kpi.MeasureTable;
import uk.panauthority.placement.measure.kpi.Period;
import uk.panauthority.placement.measure.kpi.Sources;

/** Measures of the caller's authority, by the definition that holds on the last day of the period. */
@ApplicationScoped
public class MeasureService {

    private static final String SUBJECT = "measure";

    private final MeasureCatalogue catalogue;
    private final Sources sources;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public MeasureService(
            MeasureCatalogue catalogue, Sources sources, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** A measure as it was asked for and counted. */
    private record Counted(
            Defined<?> measure, Asked asked, @Nullable Dimension by, MeasureTable table) {}

    /** @throws Problem {@code forbidden} for anybody but an authority */
    public MeasureView.Definitions definitions() {
        authority();
        return new MeasureView.Definitions(
                catalogue.all().stream().map(MeasureView.Described::of).toList());
    }

    /**
     * Counts one measure.
     *
     * @param action how it is read, for the audit
     * @throws Problem {@code forbidden}; {@code not-found} for a measure that there is not; {@code field-invalid};
     *     {@code code-not-valid}
     */
    @Transactional
    MeasureView read(String code, MeasureQuery query, String action) {
        Counted counted = count(code, query);
        audit.record(AuditEntry.read(action, SUBJECT, code));
        return MeasureView.of(counted.measure().definition(), counted.asked(), counted.by(), counted.table());
    }

    /**
     * The ids behind the figures of one row.
     *
     * @param row key of the row; null for the total
     * @param figure code of one figure; null for all of the row
     * @throws Problem as {@link #read}; {@code code-not-valid} for a row or figure that the measure has not
     */
    @Transactional
    MeasureRecordsView records(String code, MeasureQuery query, @Nullable String row, @Nullable String figure) {
        Counted counted = count(code, query);
        MeasureTable.Row found = counted.table()
                .row(row == null ? MeasureTable.TOTAL : row)
                .orElseThrow(() -> unknown("/row", "The measure has no such row."));
        List<Figure> figures = found.result().figures().stream()
                .filter(f -> figure == null || f.code().equals(figure))
                .toList();
        if (figures.isEmpty()) {
            throw unknown("/figure", "The measure has no such figure.");
        }
        MeasureRecordsView view =
                MeasureRecordsView.of(code, counted.measure().definition().version(), counted.asked(), found, figures);
        audit.record(AuditEntry.read("records", SUBJECT, code)
                .about(children(found, counted.asked().authority())));
        return view;
    }

    private Counted count(String code, MeasureQuery query) {
        String authority = authority();
        Period period = query.period();
        Defined<?> measure = catalogue.on(period.to(), code).orElseThrow(Problem::notFound);
        Dimension by = query.dimension(measure);
        Instant now = clock.instant();
        Asked asked = new Asked(authority, period, now, LocalDate.ofInstant(now, PlatformClock.LONDON));
        return new Counted(measure, asked, by, measure.count(sources, asked, by));
    }

    private String authority() {
        Caller caller = currentCaller.get();
        if (caller.kind() != OrganisationKind.AUTHORITY) {
            throw Problem.of(CommonProblem.FORBIDDEN, "Measures are read by authorities.");
        }
        return caller.organisation();
    }

    /** Some measures count children: their references begin with the authority. */
    private static Set<String> children(MeasureTable.Row row, String authority) {
        return row.result().ids().values().stream()
                .flatMap(List::stream)
                .filter(id -> id.startsWith(authority + "-"))
                .collect(Collectors.toSet());
    }

    private static Problem unknown(String pointer, String detail) {
        return Problem.at(pointer, CommonProblem.CODE_NOT_VALID, detail);
    }
}
