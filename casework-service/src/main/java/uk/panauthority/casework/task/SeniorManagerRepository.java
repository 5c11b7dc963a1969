package uk.panauthority.casework.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps who was the senior manager, and when. */
@ApplicationScoped
class SeniorManagerRepository implements PanacheRepositoryBase<SeniorManager, UUID> {

    /** The latest first. */
    List<SeniorManager> of(String organisation) {
        return list("organisation = ?1 order by validFrom desc", organisation);
    }

    Optional<String> on(LocalDate day, String organisation) {
        return find("organisation = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", organisation, day)
                .firstResultOptional()
                .map(SeniorManager::person);
    }
}
