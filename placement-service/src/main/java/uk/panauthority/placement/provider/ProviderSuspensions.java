package uk.panauthority.placement.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Follows which providers procurement has suspended. A repeated event changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProviderSuspensions {

    private final ProviderSuspensionRepository repository;

    public ProviderSuspensions(ProviderSuspensionRepository repository) {
        this.repository = repository;
    }

    void suspended(ProviderSuspended told) {
        ProviderSuspension.Key key = new ProviderSuspension.Key(told.providerId(), told.scopeCode(), told.from());
        repository
                .findByIdOptional(key)
                .ifPresentOrElse(
                        known -> known.until(told.to()),
                        () -> repository.persist(new ProviderSuspension(key, told.to())));
    }

    void reinstated(ProviderReinstated told) {
        repository.ofScope(told.providerId(), told.scopeCode()).forEach(s -> s.reinstated(told.from()));
    }
}
