package uk.panauthority.casework.placementlink;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Homes by id, by Ofsted's number and by postcode. */
@ApplicationScoped
class HomeLinkRepository implements PanacheRepositoryBase<HomeLink, UUID> {

    Optional<HomeLink> ofUrn(String urn) {
        return find("urn", urn).firstResultOptional();
    }

    List<HomeLink> at(String postcode) {
        return list("postcode = ?1 order by homeId", postcode);
    }

    /** Whose postcode is to be asked for by now. */
    List<HomeLink> toAskFor(Instant now, int limit) {
        return find("askAt <= ?1 order by askAt", now).range(0, limit - 1).list();
    }
}
