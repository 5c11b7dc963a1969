package uk.panauthority.placement.stepdown;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored step-downs. */
@ApplicationScoped
class StepDownRepository implements PanacheRepositoryBase<StepDown, UUID> {

    /** Whether one of this placement is under way. */
    boolean isUnderWay(UUID placementId) {
        return count(
                        "placementId = ?1 and state in ?2",
                        placementId,
                        List.of(StepDownState.SUGGESTED, StepDownState.ACCEPTED, StepDownState.REFERRED))
                > 0;
    }

    /** Those whose weeks are full by this day, and the child has not left before. */
    List<StepDown> full(LocalDate today, int limit) {
        return find(
                        "state = ?1 and sustainedFrom <= ?2 and (leftOn is null or leftOn >= sustainedFrom)"
                                + " order by sustainedFrom, id",
                        StepDownState.PLACED,
                        today)
                .range(0, limit - 1)
                .list();
    }

    /** One more than the page holds, newest first. */
    List<StepDown> newestOf(String responsibleLa, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", responsibleLa, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
