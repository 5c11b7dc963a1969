package uk.panauthority.placement.impact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored assessments. */
@ApplicationScoped
class ImpactRepository implements PanacheRepositoryBase<ResidentImpactAssessment, UUID> {

    /** One more than the page holds, newest first. */
    List<ResidentImpactAssessment> newestOf(String organisation, PageRequest page) {
        return find(
                        "(parties.responsibleLa = ?1 or parties.providerId = ?1) and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    List<ResidentImpactAssessment> ofReferral(UUID referralId) {
        return list("referralId = ?1 order by id", referralId);
    }
}
