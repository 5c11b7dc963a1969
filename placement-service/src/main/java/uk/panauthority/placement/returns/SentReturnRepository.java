package uk.panauthority.placement.returns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Returns that have been sent, and what was open in them. */
@ApplicationScoped
class SentReturnRepository implements PanacheRepositoryBase<SentReturn, UUID> {

    /** One more than the page holds, newest first. */
    List<SentReturn> newestOf(String responsibleLa, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", responsibleLa, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** What was open for the child, of each year as it was sent last. */
    List<SentPlace> ofChild(String childRef) {
        return getEntityManager()
                .createQuery(
                        "select p from SentPlace p where p.childRef = ?1 and p.sentReturnId ="
                                + " (select max(r.id) from SentReturn r where r.responsibleLa = p.responsibleLa"
                                + " and r.year = p.year)",
                        SentPlace.class)
                .setParameter(1, childRef)
                .getResultList();
    }

    void keep(SentPlace place) {
        getEntityManager().persist(place);
    }
}
