package uk.panauthority.placement.system;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/**
 * Enters the systems of the reference tables that this platform does not know yet, when the service starts. One that is known
 * is left as its lead has amended it.
 */
@ApplicationScoped
class KnownSystems {

    private static final String ENTERED_BY = "reference data";

    private final DatedTable systems = DatedTable.load("reference/purchasing-systems.csv", "code");
    private final DatedTable lotRows = DatedTable.load("reference/purchasing-system-lots.csv", "system", "lot");
    private final DatedTable bodies = DatedTable.load("reference/purchasing-bodies.csv", "system", "authority");
    private final DatedTable criteria = DatedTable.load("reference/lot-entry-criteria.csv", "criterion");

    private final SystemRepository repository;
    private final LotRepository lots;
    private final SystemPolicies policies;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    KnownSystems(
            SystemRepository repository,
            LotRepository lots,
            SystemPolicies policies,
            CurrentCaller currentCaller,
            Clock clock) {
        this.repository = repository;
        this.lots = lots;
        this.policies = policies;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            currentCaller.actAs(Purpose.OPERATOR, null);
            QuarkusTransaction.requiringNew().run(this::enterThoseMissing);
        } finally {
            context.terminate();
        }
    }

    void enterThoseMissing() {
        repository.onlyOneEnters();
        systems.rows().stream()
                .filter(row -> !repository.knows(row.get("code")))
                .forEach(this::enter);
    }

    private void enter(DatedRow row) {
        SystemTerms terms = termsOf(row);
        policies.check(terms);
        PurchasingSystem system = PurchasingSystem.draft(Ids.next(), terms, ENTERED_BY, clock.instant());
        system.establish(row.citation(), row.verifiedOn());
        repository.persist(system);
        repository.flush();
        for (DatedRow lotRow : ofSystem(lotRows, terms.code()).toList()) {
            Lot lot = Lot.of(Ids.next(), system.id(), lotOf(lotRow));
            lot.publish(terms.term().start(), tests());
            lots.persist(lot);
        }
    }

    private SystemTerms termsOf(DatedRow row) {
        SystemTerm term = new SystemTerm(
                LocalDate.parse(row.get("start_on")),
                number(row, "term_months"),
                parts(row, "option_months").map(Integer::valueOf).toList(),
                0);
        return new SystemTerms(
                row.get("code"),
                row.get("title"),
                row.get("kind"),
                row.get("regime"),
                row.get("lead"),
                LocalDate.parse(row.get("advertised_on")),
                term,
                new EntryPolicy(
                        EntryKind.valueOf(row.get("entry_kind")),
                        number(row, "entry_months"),
                        row.get("entry_anchor").isBlank() ? null : LocalDate.parse(row.get("entry_anchor")),
                        number(row, "entry_window")),
                number(row, "review_months"),
                ofSystem(bodies, row.get("code"))
                        .map(b -> new PurchasingBody(b.get("authority"), b.validFrom(), b.validTo()))
                        .toList());
    }

    private static LotTerms lotOf(DatedRow row) {
        return new LotTerms(
                row.get("lot"),
                row.get("title"),
                row.get("service"),
                parts(row, "award_methods").toList(),
                PricePolicy.valueOf(row.get("price_policy")),
                row.get("quality_only").equals("true"),
                row.number("minimum_deadline_hours"));
    }

    private List<EntryCriterion> tests() {
        return criteria.rows().stream()
                .map(r -> new EntryCriterion(
                        r.get("criterion"),
                        r.get("title"),
                        EntryCriterion.Kind.valueOf(r.get("kind")),
                        r.number("maximum"),
                        r.number("minimum")))
                .toList();
    }

    private static Stream<DatedRow> ofSystem(DatedTable table, String system) {
        return table.rows().stream().filter(r -> r.get("system").equals(system));
    }

    private static Stream<String> parts(DatedRow row, String column) {
        return Stream.of(row.get(column).split(";")).filter(part -> !part.isBlank());
    }

    private static @Nullable Integer number(DatedRow row, String column) {
        return row.get(column).isBlank() ? null : Integer.valueOf(row.get(column));
    }
}
