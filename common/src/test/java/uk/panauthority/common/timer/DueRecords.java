package uk.panauthority.common.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.identity.CurrentCaller;

/** Timed work for the test: marks records as done when their time has come. */
@ApplicationScoped
class DueRecords implements TimedWork {

    private final EntityManager entities;
    private final CurrentCaller caller;

    DueRecords(EntityManager entities, CurrentCaller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "due-records";
    }

    @Override
    public int run(Instant now, int limit) {
        return entities.createNativeQuery("""
                        update due_record set done_at = cast(?1 as timestamptz)
                        where id in (select id from due_record where done_at is null and due_at <= ?1
                            and ?3 = 'CLOCK' order by due_at limit ?2)""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit)
                .setParameter(3, String.valueOf(caller.purpose()))
                .executeUpdate();
    }

    @Transactional
    UUID givenDue(Instant at) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into due_record (id, due_at) values (?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
        return id;
    }

    @Transactional
    boolean isDone(UUID id) {
        return (Boolean) entities.createNativeQuery("select done_at is not null from due_record where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Holds the lock of this work, as another instance does that is at it, while something runs. */
    @Transactional
    void whileAnotherInstanceIsAtIt(Runnable action) {
        List<?> unused = entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('timed-work'), hashtext('due-records')) as text)")
                .getResultList();
        action.run();
    }
}
