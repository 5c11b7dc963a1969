package uk.panauthority.casework.trigger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/** Keeps the rules of authorities. */
@ApplicationScoped
class TriggerRuleRepository implements PanacheRepositoryBase<TriggerRule, UUID> {

    List<TriggerRule> of(String authority) {
        return list("authority", authority);
    }

    List<TriggerRule> ofCode(String authority, String code) {
        return list("authority = ?1 and code = ?2", authority, code);
    }

    List<TriggerRule> pageOf(String authority, PageRequest page) {
        return page.after() == null
                ? find("authority = ?1 order by id desc", authority)
                        .page(0, page.limit() + 1)
                        .list()
                : find("authority = ?1 and id < ?2 order by id desc", authority, page.after())
                        .page(0, page.limit() + 1)
                        .list();
    }
}
