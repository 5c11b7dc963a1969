package uk.panauthority.placement.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stored scores. */
@ApplicationScoped
class ScoreRepository implements PanacheRepositoryBase<Score, UUID> {

    List<Score> of(UUID competitionId) {
        return list("competitionId = ?1 order by id", competitionId);
    }
}
