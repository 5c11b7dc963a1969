package uk.panauthority.placement.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored direct awards. */
@ApplicationScoped
class AwardRepository implements PanacheRepositoryBase<DirectAward, UUID> {

    /** One more than the page holds, newest first. */
    List<DirectAward> newestOf(String authority, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", authority, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** Those that carry an order and whose review date has come. */
    List<DirectAward> reviewsDue(LocalDate today, int limit) {
        return find(
                        "state in ?1 and review.nextOn <= ?2 order by review.nextOn, id",
                        List.of(AwardState.ORDERED, AwardState.RETAINED),
                        today)
                .range(0, limit - 1)
                .list();
    }

    /** Those of an authority that were approved within the time, whatever became of them. */
    List<DirectAward> approvedWithin(String authority, Instant from, Instant until) {
        return list(
                "responsibleLa = ?1 and decidedAt >= ?2 and decidedAt < ?3 and state not in ?4 order by id",
                authority,
                from,
                until,
                List.of(AwardState.PROPOSED, AwardState.REFUSED));
    }
}
