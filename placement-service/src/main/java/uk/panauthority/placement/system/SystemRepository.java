package uk.panauthority.placement.system;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored purchasing systems. */
@ApplicationScoped
class SystemRepository implements PanacheRepositoryBase<PurchasingSystem, UUID> {

    boolean knows(String code) {
        return count("code", code) > 0;
    }

    Optional<PurchasingSystem> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** One more than the page holds, newest first; of one participant when it is named. */
    List<PurchasingSystem> newest(@Nullable String participant, LocalDate day, PageRequest page) {
        if (participant == null) {
            return find("id < ?1 order by id desc", ListStart.below(page))
                    .range(0, page.limit())
                    .list();
        }
        return find(
                        "select s from PurchasingSystem s join s.participants b where s.id < ?1 and b.authority = ?2"
                                + " and b.from <= ?3 and (b.to is null or b.to >= ?3) order by s.id desc",
                        ListStart.below(page),
                        participant,
                        day)
                .range(0, page.limit())
                .list();
    }

    List<UUID> ledBy(String authority) {
        return list("leadLa", authority).stream().map(PurchasingSystem::id).toList();
    }

    List<UUID> joinedBy(String authority, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select s.id from PurchasingSystem s join s.participants b where b.authority = ?1"
                                + " and b.from <= ?2 and (b.to is null or b.to >= ?2)",
                        UUID.class)
                .setParameter(1, authority)
                .setParameter(2, day)
                .getResultList();
    }

    /** Raises the version although only a lot of the system has changed. */
    void isChanged(PurchasingSystem system) {
        getEntityManager().lock(system, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Held until the transaction ends, so that two instances that start at once enter nothing twice. */
    void onlyOneEnters() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('system-entry'))) l")
                .getSingleResult();
    }
}
