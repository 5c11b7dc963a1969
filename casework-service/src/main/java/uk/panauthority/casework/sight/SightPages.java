package uk.panauthority.casework.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Finds the ids on a page of a list. */
@ApplicationScoped
public class SightPages {

    private static final String PAGE = """
            select s.id from record_sight s where s.kind = :kind and s.organisation = :organisation %s %s
            order by s.id desc limit :size""";

    private final EntityManager entities;

    public SightPages(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The next ids, newest first, and one more than the page has, which tells that there is another page.
     *
     * @param state only records in that state; null for all
     */
    public List<UUID> page(Listed kind, String organisation, @Nullable Enum<?> state, PageRequest page) {
        String inState = state == null ? "" : "and s.state = :state";
        String further = page.after() == null ? "" : "and s.id < :after";
        Query query = entities.createNativeQuery(PAGE.formatted(inState, further))
                .setParameter("kind", kind.name())
                .setParameter("organisation", organisation)
                .setParameter("size", page.limit() + 1);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (page.after() != null) {
            query.setParameter("after", page.after());
        }
        return ids(query);
    }

    @SuppressWarnings("unchecked") // one uuid column; why no class is named, DatabaseCall says
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
