package uk.panauthority.placement.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What has been told of children's care, by child. */
@ApplicationScoped
class ChildCareRepository implements PanacheRepositoryBase<ChildCare, String> {

    /** In the order of the files of the return. */
    List<ChildCare> after(String responsibleLa, String childRef, int limit) {
        return find("responsibleLa = ?1 and childRef > ?2 order by childRef", responsibleLa, childRef)
                .range(0, limit - 1)
                .list();
    }

    List<String> childRefs(String responsibleLa) {
        return getEntityManager()
                .createQuery("select c.childRef from ChildCare c where c.responsibleLa = ?1", String.class)
                .setParameter(1, responsibleLa)
                .getResultList();
    }

    List<ChildCare> toLookAtAgain(LocalDate today, int limit) {
        return find("lookAgainOn <= ?1 order by lookAgainOn, childRef", today)
                .range(0, limit - 1)
                .list();
    }
}
