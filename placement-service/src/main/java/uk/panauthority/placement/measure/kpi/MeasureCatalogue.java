package uk.panauthority.placement.measure.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.panauthority.common.reference.DatedTable;

/**
 * The definitions and the classes that count by them. A definition without its class, or a class without its definition,
 * stops the service from starting.
 */
@ApplicationScoped
public class MeasureCatalogue {

    private static final List<Measure<?>> MEASURES = List.of(
            new NearHome(),
            new ShortStability(),
            new LongStability(),
            new Breakdowns(),
            new Speed(),
            new Emergencies(),
            new Responses(),
            new Prices(),
            new Blocks(),
            new Lending(),
            new StepDowns(),
            new Paperwork(),
            new Exceptions(),
            new Experience(),
            new Quality(),
            new CostOfMissing());

    private final List<Defined<?>> defined;

    public MeasureCatalogue() {
        List<Definition> definitions = DatedTable.load("reference/measure-definitions.csv", "code").rows().stream()
                .map(Definition::of)
                .toList();
        this.defined = MEASURES.stream()
                .<Defined<?>>map(measure -> defined(measure, definitions))
                .toList();
        if (definitions.size() != defined.size()) {
            throw new IllegalStateException("a definition is counted by no class");
        }
    }

    /** Every version of every measure, past ones included. */
    public List<Defined<?>> all() {
        return defined;
    }

    /** The measure as it is defined on a day; empty when there is none of that code on it. */
    public Optional<Defined<?>> on(LocalDate day, String code) {
        return defined.stream()
                .filter(d ->
                        d.definition().code().equals(code) && d.definition().holdsOn(day))
                .findFirst();
    }

    private static <F extends Fact> Defined<F> defined(Measure<F> measure, List<Definition> definitions) {
        return definitions.stream()
                .filter(d -> d.code().equals(measure.code()) && d.version() == measure.version())
                .findFirst()
                .map(definition -> new Defined<>(definition, measure))
                .orElseThrow(() -> new IllegalStateException(measure.code() + " has no definition"));
    }
}
