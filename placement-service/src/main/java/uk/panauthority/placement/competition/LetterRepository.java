package uk.panauthority.placement.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stored letters; for a provider its own, once they are sent. */
@ApplicationScoped
class LetterRepository implements PanacheRepositoryBase<OutcomeLetter, UUID> {

    List<OutcomeLetter> of(UUID competitionId) {
        return list("competitionId = ?1 order by providerId, id", competitionId);
    }
}
