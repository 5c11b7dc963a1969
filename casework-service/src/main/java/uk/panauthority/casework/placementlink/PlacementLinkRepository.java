package uk.panauthority.casework.placementlink;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.time.PlatformClock;

/** Placements by child and by home, on a day. The day on which one ends still belongs to it. */
@ApplicationScoped
class PlacementLinkRepository implements PanacheRepositoryBase<PlacementLink, UUID> {

    Optional<PlacementLink> ofChildAt(String childRef, Instant at) {
        return find(
                        "childRef = ?1 and startedAt <= ?2 and (endedOn is null or endedOn >= ?3) order by startedAt desc",
                        childRef,
                        at,
                        LocalDate.ofInstant(at, PlatformClock.LONDON))
                .firstResultOptional();
    }

    List<PlacementLink> inHomeAt(UUID homeId, Instant at) {
        return list(
                "homeId = ?1 and startedAt <= ?2 and (endedOn is null or endedOn >= ?3)",
                homeId,
                at,
                LocalDate.ofInstant(at, PlatformClock.LONDON));
    }
}
