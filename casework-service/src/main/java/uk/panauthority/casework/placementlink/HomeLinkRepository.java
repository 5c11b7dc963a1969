package uk.panauthority.casework.placementlink;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Homes by id and by Ofsted's number. */
@ApplicationScoped
class HomeLinkRepository implements PanacheRepositoryBase<HomeLink, UUID> {

    Optional<HomeLink> ofUrn(String urn) {
        return find("urn", urn).firstResultOptional();
    }
}
