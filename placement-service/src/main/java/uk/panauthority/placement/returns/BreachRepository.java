package uk.panauthority.placement.returns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Breaches that are open, and the writing of their history. */
@ApplicationScoped
class BreachRepository implements PanacheRepositoryBase<StatutoryBreach, UUID> {

    List<StatutoryBreach> ofChild(String childRef) {
        return list("childRef = ?1 order by id", childRef);
    }

    long openIn(String authority, String year) {
        return count("responsibleLa = ?1 and year = ?2", authority, year);
    }

    /** One more than the page holds, newest first. */
    List<StatutoryBreach> page(String authority, String year, PageRequest page) {
        return find(
                        "responsibleLa = ?1 and year = ?2 and id < ?3 order by id desc",
                        authority,
                        year,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    Map<String, Long> countByRule(String authority, String year) {
        Map<String, Long> counts = new LinkedHashMap<>();
        getEntityManager()
                .createQuery(
                        "select b.rule, count(b) from StatutoryBreach b where b.responsibleLa = ?1 and b.year = ?2"
                                + " group by b.rule",
                        Object[].class)
                .setParameter(1, authority)
                .setParameter(2, year)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    void write(BreachEntry entry) {
        getEntityManager().persist(entry);
    }

    /** Lets this transaction alone decide about the child until it ends. */
    void holdChild(String childRef) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(903, hashtext(?1))")
                .setParameter(1, childRef)
                .getSingleResult();
    }
}
