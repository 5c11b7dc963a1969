package uk.panauthority.casework.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Care by child. */
@ApplicationScoped
class ChildCareRepository implements PanacheRepositoryBase<ChildCare, String> {

    Map<String, String> presentWorkers(Collection<String> childRefs) {
        return getEntityManager()
                .createQuery(
                        "select c.childRef, c.presentWorker from ChildCare c"
                                + " where c.childRef in ?1 and c.presentWorker is not null",
                        Object[].class)
                .setParameter(1, childRefs)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
