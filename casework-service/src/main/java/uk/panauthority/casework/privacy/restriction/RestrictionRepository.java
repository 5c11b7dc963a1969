package uk.panauthority.casework.privacy.restriction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.paging.PageRequest;

/** Restrictions by authority. */
@ApplicationScoped
class RestrictionRepository implements PanacheRepositoryBase<Restriction, UUID> {

    List<Restriction> of(String authority, PageRequest page) {
        String query = "authority = :authority" + (page.after() == null ? "" : " and id < :after");
        Parameters parameters = Parameters.with("authority", authority);
        if (page.after() != null) {
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }

    /** Whether this child's records do not exist for the person who acts in this transaction. */
    boolean isWithheld(String childRef) {
        return Boolean.TRUE.equals(
                DatabaseCall.value(getEntityManager(), "select ?1 = any (withheld_children())", childRef));
    }
}
