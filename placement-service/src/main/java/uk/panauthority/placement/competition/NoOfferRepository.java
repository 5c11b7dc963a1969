package uk.panauthority.placement.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stored replies that no offer will come; for a provider its own only. */
@ApplicationScoped
class NoOfferRepository implements PanacheRepositoryBase<NoOffer, Invitation.Key> {

    List<NoOffer> of(UUID competitionId) {
        return list("key.competitionId = ?1 order by key.providerId", competitionId);
    }

    int number(UUID competitionId) {
        return Math.toIntExact(count("key.competitionId", competitionId));
    }
}
