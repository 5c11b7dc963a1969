package uk.panauthority.casework.privacy.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/** Holds by child and by authority. */
@ApplicationScoped
class LegalHoldRepository implements PanacheRepositoryBase<LegalHold, UUID> {

    boolean stops(String childRef) {
        return count("childRef = ?1 and liftedAt is null", childRef) > 0;
    }

    List<LegalHold> of(String authority, PageRequest page) {
        String query = "authority = :authority" + (page.after() == null ? "" : " and id < :after");
        Parameters parameters = Parameters.with("authority", authority);
        if (page.after() != null) {
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }
}
