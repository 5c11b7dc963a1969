package uk.panauthority.placement.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Stored suspensions. */
@ApplicationScoped
class ProviderSuspensionRepository implements PanacheRepositoryBase<ProviderSuspension, ProviderSuspension.Key> {

    /** Those that have not ended before the day. */
    List<ProviderSuspension> of(String providerId, LocalDate day) {
        return list("key.providerId = ?1 and (to is null or to >= ?2) order by key.from", providerId, day);
    }

    /** The same of several. */
    List<ProviderSuspension> of(Collection<String> providerIds, LocalDate day) {
        return providerIds.isEmpty()
                ? List.of()
                : list("key.providerId in ?1 and (to is null or to >= ?2) order by key.from", providerIds, day);
    }

    List<ProviderSuspension> ofScope(String providerId, String scopeCode) {
        return list("key.providerId = ?1 and key.scopeCode = ?2", providerId, scopeCode);
    }
}
