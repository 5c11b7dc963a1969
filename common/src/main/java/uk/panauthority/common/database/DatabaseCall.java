package uk.panauthority.common.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Native queries of one column, above all calls of functions of the database. A result class is never named: Hibernate
 * takes each typed query of a scalar for another one than the last, keeps a plan for every call and compares all of them
 * at the next. Nor is what is pending in the transaction written first, as Hibernate would do for every native query: who
 * asks about a change of the same transaction flushes it.
 */
public final class DatabaseCall {

    private DatabaseCall() {}

    /**
     * The one value that the query gives, in the transaction under way.
     *
     * @param arguments for {@code ?1}, {@code ?2} and so on
     */
    public static @Nullable Object value(EntityManager entities, String sql, Object... arguments) {
        return query(entities, sql, arguments).getSingleResult();
    }

    /**
     * The values of a query of one column.
     *
     * @param type what the driver makes of the column
     */
    public static <T> List<T> values(EntityManager entities, Class<T> type, String sql, Object... arguments) {
        List<?> rows = query(entities, sql, arguments).getResultList();
        return rows.stream().<T>map(type::cast).toList();
    }

    private static Query query(EntityManager entities, String sql, Object... arguments) {
        Query query = entities.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query;
    }
}
