package uk.panauthority.placement.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored rungs. */
@ApplicationScoped
class SearchStepRepository implements PanacheRepositoryBase<SearchStep, UUID> {

    /** One more than the page holds, newest first. */
    List<SearchStep> newestOf(String authority, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", authority, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** As {@link #newestOf}, of one referral; so the last rung comes first. */
    List<SearchStep> newestOfReferral(UUID referralId, PageRequest page) {
        return find("referralId = ?1 and id < ?2 order by id desc", referralId, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** All rungs in their order. */
    List<SearchStep> ofReferral(UUID referralId) {
        return list("referralId = ?1 order by position", referralId);
    }

    Optional<SearchStep> ofReferral(UUID referralId, String code) {
        return find("referralId = ?1 and code = ?2", referralId, code).firstResultOptional();
    }
}
