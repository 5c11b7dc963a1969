package uk.panauthority.placement.system;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored lots. */
@ApplicationScoped
class LotRepository implements PanacheRepositoryBase<Lot, UUID> {

    List<Lot> ofSystem(UUID systemId) {
        return list("systemId = ?1 order by code", systemId);
    }

    List<Lot> ofSystems(Collection<UUID> systemIds) {
        return list("systemId in ?1 order by code", systemIds);
    }

    Optional<Lot> ofSystem(UUID systemId, String code) {
        return find("systemId = ?1 and code = ?2", systemId, code).firstResultOptional();
    }
}
