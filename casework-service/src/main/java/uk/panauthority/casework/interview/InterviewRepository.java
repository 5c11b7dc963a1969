package uk.panauthority.casework.interview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sight.Listed;
import uk.panauthority.casework.sight.SightPages;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.paging.PageRequest;

/** Keeps interviews. */
@ApplicationScoped
class InterviewRepository implements PanacheRepositoryBase<ReturnHomeInterview, UUID> {

    private static final int SKIP_LOCKED = -2;

    private final SightPages sights;

    InterviewRepository(SightPages sights) {
        this.sights = sights;
    }

    /**
     * Lets this transaction read the placements of the child: whoever tests independence has no part in every one.
     */
    void reach(String childRef) {
        DatabaseCall.value(getEntityManager(), "select reach_child(?1)", childRef);
    }

    /** The child's interviews, newest first. */
    List<ReturnHomeInterview> ofChild(String childRef) {
        return list("childRef = ?1 order by id desc", childRef);
    }

    /** Named with the child, whose interviews are few: the array alone would be looked for in all of them. */
    Optional<ReturnHomeInterview> covering(String childRef, UUID episodeId) {
        return find("childRef = ?1 and array_contains(coverage.episodeIds, ?2)", childRef, episodeId)
                .firstResultOptional();
    }

    /** Interviews given under this contract that have not been held. */
    List<ReturnHomeInterview> notHeldUnder(UUID contractId) {
        return list("given.contractId = ?1 and heldAt is null", contractId);
    }

    /** The child's interviews that have not been held, oldest first. */
    List<ReturnHomeInterview> notHeldOf(String childRef) {
        return list("childRef = ?1 and heldAt is null order by id", childRef);
    }

    /**
     * Interviews whose clock has to be looked at by now, the longest due first, locked against whoever changes them; those
     * that somebody changes at this moment are left for the next round.
     */
    List<ReturnHomeInterview> noticesDue(Instant now, int limit) {
        return find("clock.nextNoticeAt <= ?1 order by clock.nextNoticeAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .range(0, limit - 1)
                .list();
    }

    List<ReturnHomeInterview> pageOf(String organisation, @Nullable InterviewState state, PageRequest page) {
        return list("id in ?1 order by id desc", sights.page(Listed.INTERVIEW, organisation, state, page));
    }

    List<ReturnHomeInterview> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).range(0, limit - 1).list();
    }
}
