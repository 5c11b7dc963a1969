package uk.panauthority.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** The third belt, checked against the database's own catalogue: nobody has to remember to add a table to a list. */
public final class RowSecurityWalls {

    private RowSecurityWalls() {}

    /**
     * Every table has forced row-level security.
     *
     * @param open tables that hold nothing about a child and may be read by all, with the reason where they are named
     */
    public static void everyTableIsGuarded(EntityManager entities, Set<String> open) {
        List<?> unguarded = entities.createNativeQuery("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p')
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                        order by 1""").getResultList();
        assertThat(unguarded)
                .map(Object::toString)
                .allSatisfy(table -> assertThat(open)
                        .as("table without forced row-level security")
                        .contains(table));
    }

    /** The role that the service runs under cannot step around the policies. */
    public static void applicationRoleIsBound(EntityManager entities) {
        Object[] role = (Object[]) entities.createNativeQuery(
                        "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user")
                .getSingleResult();
        assertThat(role).containsOnly(false);
        Number owned = (Number) entities.createNativeQuery(
                        "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user")
                .getSingleResult();
        assertThat(owned.intValue()).as("tables owned by the application role").isZero();
    }

    /** The tables of this database, for counting what a stranger can see. */
    @SuppressWarnings("unchecked") // a native query of one text column
    public static List<String> tables(EntityManager entities) {
        return entities.createNativeQuery("select tablename from pg_tables where schemaname = 'public' order by 1")
                .getResultList();
    }
}
