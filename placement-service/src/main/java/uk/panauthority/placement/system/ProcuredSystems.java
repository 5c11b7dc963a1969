package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.time.PlatformClock;

/** Keeps the operated copy of the systems that procurement establishes. Events of one system arrive in their order. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProcuredSystems {

    private static final String ENTERED_BY = "procurement";

    private final SystemRepository repository;
    private final LotRepository lots;
    private final SystemPolicies policies;
    private final SystemTables tables;
    private final Clock clock;

    public ProcuredSystems(
            SystemRepository repository,
            LotRepository lots,
            SystemPolicies policies,
            SystemTables tables,
            Clock clock) {
        this.repository = repository;
        this.lots = lots;
        this.policies = policies;
        this.tables = tables;
        this.clock = clock;
    }

    /** One that is known stays as it is: the event has come before. */
    void established(SystemEstablished told) {
        if (repository.findByIdOptional(told.systemId()).isPresent()) {
            return;
        }
        policies.check(told.terms());
        PurchasingSystem system = PurchasingSystem.draft(told.systemId(), told.terms(), ENTERED_BY, clock.instant());
        system.establish(null, null);
        repository.persist(system);
        repository.flush();
        keepLots(told);
    }

    void amended(SystemEstablished told) {
        PurchasingSystem system = known(told.systemId());
        SystemTerms terms = told.terms();
        policies.checkEntry(terms.entry(), system.regime(), system.advertisedOn());
        policies.checkParticipants(terms.participants());
        system.amend(system.title(), terms.entry(), terms.reviewMonths(), terms.participants(), today());
        keepLots(told);
        repository.isChanged(system);
    }

    void reviewed(SystemReviewed told) {
        PurchasingSystem system = known(told.systemId());
        tables.require("REVIEW_OUTCOME", told.outcomeCode(), told.heldOn(), "/outcomeCode");
        boolean again = system.reviews().stream().anyMatch(r -> r.heldOn().equals(told.heldOn()));
        if (!again) {
            system.reviewed(told.heldOn(), told.outcomeCode(), told.minutesReference());
        }
    }

    void closed(SystemClosed told) {
        known(told.systemId()).closesAfter(told.lastCallOffOn());
    }

    private void keepLots(SystemEstablished told) {
        List<SystemEstablished.LotFacts> all = told.lots();
        for (int i = 0; i < all.size(); i++) {
            SystemEstablished.LotFacts facts = all.get(i);
            policies.check(facts.terms(facts.code()), today(), "/lots/" + i);
            lots.ofSystem(told.systemId(), facts.code())
                    .ifPresentOrElse(
                            lot -> lot.amend(facts.terms(lot.title())),
                            () -> lots.persist(Lot.of(facts.lotId(), told.systemId(), facts.terms(facts.code()))));
        }
    }

    private PurchasingSystem known(UUID id) {
        return repository
                .findByIdOptional(id)
                .orElseThrow(() -> new IllegalStateException("the system has not been established"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
