package uk.panauthority.casework.privacy.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/** Decisions on erasure, and the rows they are about. */
@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<Erasure, UUID> {

    /** A child whose record has been kept long enough. */
    record DueChild(String childRef, String authority, LocalDate born) {}

    /** The type of a child's record and the birth from which its period runs. */
    record KeptChild(RetentionPeriods.ChildRecord type, LocalDate born) {}

    List<Erasure> of(String authority, PageRequest page) {
        String query = "authority = :authority" + (page.after() == null ? "" : " and id < :after");
        Parameters parameters = Parameters.with("authority", authority);
        if (page.after() != null) {
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }

    /** Children born until that day about whom nothing was decided and whom no hold keeps; the oldest first. */
    @SuppressWarnings("unchecked") // a native query of three columns
    List<DueChild> due(boolean lookedAfter, LocalDate bornUntil, int limit) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select c.child_ref, c.responsible_la, c.date_of_birth from child c
                        where c.looked_after = ?1 and c.date_of_birth <= ?2
                          and not exists (select 1 from erasure e where e.child_ref = c.child_ref)
                          and not exists (select 1 from legal_hold h
                              where h.child_ref = c.child_ref and h.lifted_at is null)
                        order by c.date_of_birth, c.child_ref limit ?3""")
                .setParameter(1, lookedAfter)
                .setParameter(2, bornUntil)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new DueChild((String) row[0], (String) row[1], day(row[2])))
                .toList();
    }

    /** What decides how long the child's record is kept; empty when the acting person may not see it. */
    @SuppressWarnings("unchecked") // a native query of two columns
    Optional<KeptChild> kept(String childRef) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select looked_after, date_of_birth from child where child_ref = ?1")
                .setParameter(1, childRef)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new KeptChild(RetentionPeriods.ChildRecord.of((Boolean) row[0]), day(row[1])));
    }

    /** Carries out a decision that has been written; the database looks at it and at holds again. */
    int erase(UUID decision) {
        return (Integer) getEntityManager()
                .createNativeQuery("select erase_child(?1)", Integer.class)
                .setParameter(1, decision)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked") // a native query of four columns
    List<ErasureView.Tombstone> tombstones(UUID decision) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select id, type, erased_on, rule from tombstone where erasure_id = ?1 order by type, id")
                .setParameter(1, decision)
                .getResultList();
        return rows.stream()
                .map(row -> new ErasureView.Tombstone((String) row[0], (String) row[1], day(row[2]), (String) row[3]))
                .toList();
    }

    int forgetFirstAnswers(Instant before, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from idempotent_answer where (organisation, username, key) in (
                            select organisation, username, key from idempotent_answer where recorded_at < ?1 limit ?2)""")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, limit)
                .executeUpdate();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
