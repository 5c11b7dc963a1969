package uk.panauthority.casework.measure.fact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One table of facts. A row is never changed but for the moment until which it was what the platform knew; a change of a
 * record closes its row and adds another. Works in the caller's transaction and under the caller's row-level security.
 *
 * @param <T> the fact
 */
final class FactTable<T> {

    /**
     * What is kept beside the fact, for finding it.
     *
     * @param subject the record that the fact is about
     * @param part the part of it that has a fact of its own; the subject again where there is none
     * @param childRef whose it is, so that erasure finds it; empty where it is nobody's
     * @param viewers the organisations that count it, and those that may change the record
     */
    record Key(UUID subject, UUID part, String childRef, LocalDate countsOn, Set<String> viewers) {

        Key {
            viewers = Set.copyOf(viewers);
        }
    }

    private final EntityManager entities;
    private final String name;
    private final Class<T> type;

    FactTable(EntityManager entities, String name, Class<T> type) {
        this.entities = entities;
        this.name = name;
        this.type = type;
    }

    /** Makes this the fact that is known from now on; does nothing when it is known already. */
    void keep(Key key, T fact, Instant now) {
        Optional<T> known = current(key.subject(), key.part());
        if (known.isPresent() && known.get().equals(fact)) {
            return;
        }
        if (known.isPresent()) {
            close(key.subject(), key.part(), now);
        }
        query("insert into " + name
                        + " (subject_id, part_id, known_from, child_ref, counts_on, visible_to, fact)"
                        + " values (:subject, :part, :now, :child, :day, :viewers, cast(:fact as jsonb))")
                .setParameter("subject", key.subject())
                .setParameter("part", key.part())
                .setParameter("now", now)
                .setParameter("child", key.childRef())
                .setParameter("day", key.countsOn())
                .setParameter("viewers", new TreeSet<>(key.viewers()).toArray(String[]::new))
                .setParameter("fact", FactJson.write(fact))
                .executeUpdate();
    }

    /** The parts of the record other than these have no facts any more. */
    void keepOnly(UUID subject, Collection<UUID> parts, Instant now) {
        query("update " + name + " set known_to = :now"
                        + " where subject_id = :subject and known_to is null and part_id <> all (:parts)")
                .setParameter("now", now)
                .setParameter("subject", subject)
                .setParameter("parts", parts.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Whether anything is known now of a record. */
    boolean knows(UUID subject) {
        return !rows("select cast(fact as text) from " + name + " where subject_id = :subject and known_to is null")
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What is known now of this part of a record. */
    Optional<T> current(UUID subject, UUID part) {
        return facts(rows("select cast(fact as text) from " + name
                                + " where subject_id = :subject and part_id = :part and known_to is null")
                        .setParameter("subject", subject)
                        .setParameter("part", part)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** What the viewer's facts of these days were, as the platform knew them at that moment. */
    List<T> known(String viewer, LocalDate from, LocalDate to, Instant asOf) {
        return facts(rows("select cast(fact as text) from " + name
                        + " where :viewer = any (visible_to) and counts_on between :from and :to"
                        + " and known_from <= :asOf and (known_to is null or known_to > :asOf)"
                        + " order by counts_on, subject_id, part_id")
                .setParameter("viewer", viewer)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("asOf", asOf)
                .getResultList());
    }

    /** As {@link #known}, of whatever day, for these parts. */
    List<T> knownOf(Collection<UUID> parts, Instant asOf) {
        return facts(rows("select cast(fact as text) from " + name + " where part_id = any (:parts)"
                        + " and known_from <= :asOf and (known_to is null or known_to > :asOf)"
                        + " order by part_id, subject_id")
                .setParameter("parts", parts.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .getResultList());
    }

    /** These tables are nobody's entities: what is pending in the record's own transaction need not be written for them. */
    private Query query(String sql) {
        return entities.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }

    private Query rows(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).setFlushMode(FlushModeType.COMMIT);
    }

    private void close(UUID subject, UUID part, Instant now) {
        query("update " + name
                        + " set known_to = :now where subject_id = :subject and part_id = :part and known_to is null")
                .setParameter("now", now)
                .setParameter("subject", subject)
                .setParameter("part", part)
                .executeUpdate();
    }

    private List<T> facts(List<?> rows) {
        return rows.stream()
                .map(row -> FactJson.read(((Tuple) row).get(0, String.class), type))
                .toList();
    }
}
