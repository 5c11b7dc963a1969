package uk.panauthority.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/**
 * Which records an organisation stands in a relation to, newest first. What it says of a table is what the table's own
 * {@code visible_to} says; the database keeps the two together. It gives ids only, and only of the organisation for which
 * this transaction works.
 */
@ApplicationScoped
public class Relations {

    private static final UUID BEYOND_ALL = new UUID(-1, -1);

    private final EntityManager entities;

    public Relations(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Ids of one page and of one record more, by which the caller sees whether there is a next page.
     *
     * @param table name of the table, whose migration has called {@code keep_visibility_of}
     */
    public List<UUID> page(String table, String organisation, PageRequest page) {
        return entities.createNativeQuery("""
                        select id from visibility
                        where relation = ?1 and organisation = ?2 and id < ?3
                        order by id desc limit ?4""", UUID.class)
                .setParameter(1, table)
                .setParameter(2, organisation)
                .setParameter(3, page.after() == null ? BEYOND_ALL : page.after())
                .setParameter(4, page.limit() + 1)
                .getResultList();
    }
}
