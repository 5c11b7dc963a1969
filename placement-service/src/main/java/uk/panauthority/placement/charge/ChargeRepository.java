package uk.panauthority.placement.charge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** The ledger. */
@ApplicationScoped
class ChargeRepository implements PanacheRepositoryBase<Charge, UUID> {

    List<Charge> ofPlacement(UUID placementId) {
        return list("placementId = ?1 order by id", placementId);
    }

    List<Charge> ofPosting(UUID postingId) {
        return list("postingId = ?1 order by id", postingId);
    }

    /** What the ledger holds of a line and of the lines that correct it. */
    List<Charge> ofLineAndCorrections(UUID lineId) {
        return list("lineId = ?1 or correctsLine = ?1", lineId);
    }

    /** One more than the page holds, newest first. */
    List<Charge> newestOf(UUID placementId, PageRequest page) {
        return find("placementId = ?1 and id < ?2 order by id desc", placementId, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** What was posted for a month between an authority and a provider, placement by placement. */
    List<Charge> ofStatement(String responsibleLa, String providerId, YearMonth month) {
        return list(
                "parties.responsibleLa = ?1 and parties.providerId = ?2 and statementMonth = ?3"
                        + " order by placementId, firstNight, id",
                responsibleLa,
                providerId,
                month.toString());
    }
}
