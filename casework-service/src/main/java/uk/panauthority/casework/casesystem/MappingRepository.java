package uk.panauthority.casework.casesystem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Mappings by authority. */
@ApplicationScoped
class MappingRepository implements PanacheRepositoryBase<Mapping, UUID> {

    Optional<Mapping> latest(String authority) {
        return find("responsibleLa = ?1 order by version desc", authority).firstResultOptional();
    }
}
