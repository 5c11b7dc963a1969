package uk.panauthority.casework.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sight.Listed;
import uk.panauthority.casework.sight.SightPages;
import uk.panauthority.common.paging.PageRequest;

/** Keeps duties. */
@ApplicationScoped
class InterviewDutyRepository implements PanacheRepositoryBase<InterviewDuty, UUID> {

    private final SightPages sights;

    InterviewDutyRepository(SightPages sights) {
        this.sights = sights;
    }

    /**
     * The duty of the placement, or of the child between these authorities when there is no placement. Whoever asks holds
     * it to the end of the transaction, so that two messages at once cannot make two duties.
     */
    Optional<InterviewDuty> holdOf(@Nullable UUID placementId, String childRef, String responsibleLa, String hostLa) {
        String line = placementId == null ? childRef + "/" + responsibleLa + "/" + hostLa : placementId.toString();
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('interview_duty ' || :line, 0))")
                .setParameter("line", line)
                .getResultList();
        return placementId == null
                ? find(
                                "placementId is null and childRef = ?1 and firstResponsibleLa = ?2 and hostLa = ?3",
                                childRef,
                                responsibleLa,
                                hostLa)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional()
                : find("placementId", placementId)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    List<InterviewDuty> pageOf(String organisation, PageRequest page) {
        return list("id in ?1 order by id desc", sights.page(Listed.DUTY, organisation, null, page));
    }
}
