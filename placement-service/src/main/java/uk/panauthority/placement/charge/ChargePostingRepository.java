package uk.panauthority.placement.charge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which months have been posted. */
@ApplicationScoped
class ChargePostingRepository implements PanacheRepositoryBase<ChargePosting, UUID> {

    List<ChargePosting> ofPlacement(UUID placementId) {
        return list("placementId = ?1 order by month", placementId);
    }
}
