package uk.panauthority.casework.measure.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/**
 * The definitions and the classes that count by them. A definition without its class, or a class without its definition,
 * stops the service from starting.
 */
@ApplicationScoped
public class MeasureCatalogue {

    /** A definition with the class that counts by it. */
    public record Defined(Definition definition, Measure measure) {

        public Result count(Cohort cohort) {
            return measure.count(cohort, definition);
        }
    }

    /** A measure of the reference that is not counted here, and why. */
    public record LeftOut(String code, String name, String reason) {

        static LeftOut of(DatedRow row) {
            return new LeftOut(row.get("code"), row.get("name"), row.get("reason"));
        }
    }

    private static final List<Measure> MEASURES = List.of(
            new EpisodesAndChildren(),
            new RepeatEpisodes(),
            new DurationBands(),
            new RiskLevels(),
            new Groups(),
            new InterviewsOffered(),
            new InterviewsAccepted(),
            new InterviewsCompleted(),
            new InterviewsInTime(),
            new CarerViews(),
            new HoursBetweenSteps(),
            new Themes(),
            new MeetingsInTime(),
            new Acknowledgements(),
            new InterviewsHeldLate());

    private final List<Defined> defined;
    private final List<LeftOut> leftOut;

    public MeasureCatalogue() {
        this(DatedTable.load("reference/measure-definitions.csv", "code"), MEASURES);
    }

    MeasureCatalogue(DatedTable definitions, List<Measure> measures) {
        this.defined = definitions.rows().stream()
                .map(Definition::of)
                .map(definition -> new Defined(definition, classOf(definition, measures)))
                .toList();
        measures.stream()
                .filter(m -> defined.stream().noneMatch(d -> d.measure() == m))
                .findFirst()
                .ifPresent(m -> {
                    throw new IllegalStateException(m.code() + " version " + m.version() + " has no definition");
                });
        this.leftOut = DatedTable.load("reference/measures-left-out.csv", "code").rows().stream()
                .map(LeftOut::of)
                .toList();
    }

    /** Every version of every definition, past ones included. */
    public List<Definition> definitions() {
        return defined.stream().map(Defined::definition).toList();
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The measure as it is defined on a day; empty when there is none of that code on it. */
    public Optional<Defined> on(LocalDate day, String code) {
        return defined.stream()
                .filter(d -> d.definition().code().equals(code) && holds(d.definition(), day))
                .findFirst();
    }

    /** The version before this one, where there is one. */
    public Optional<Definition> before(Definition definition) {
        return definitions().stream()
                .filter(d -> d.code().equals(definition.code()) && d.version() < definition.version())
                .max(Comparator.comparingInt(Definition::version));
    }

    private static boolean holds(Definition definition, LocalDate day) {
        @Nullable LocalDate to = definition.validTo();
        return !day.isBefore(definition.validFrom()) && (to == null || !day.isAfter(to));
    }

    private static Measure classOf(Definition definition, List<Measure> measures) {
        return measures.stream()
                .filter(m -> m.code().equals(definition.code()) && m.version() == definition.version())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        definition.code() + " version " + definition.version() + " is counted by no class"));
    }
}
