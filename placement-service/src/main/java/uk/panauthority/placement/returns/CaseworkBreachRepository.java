package uk.panauthority.placement.returns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Findings of casework that are open. */
@ApplicationScoped
class CaseworkBreachRepository implements PanacheRepositoryBase<CaseworkBreach, UUID> {

    long openIn(String authority, String year) {
        return count("responsibleLa = ?1 and year = ?2", authority, year);
    }
}
