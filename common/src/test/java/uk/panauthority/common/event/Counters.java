package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;

/** The test's aggregate, and what the tests look at. */
@ApplicationScoped
public class Counters {

    static final String HALTON = "E06000006";

    private final EntityManager entities;
    private final Outbox outbox;
    private final ActingAs acting;

    Counters(EntityManager entities, Outbox outbox, ActingAs acting) {
        this.entities = entities;
        this.outbox = outbox;
        this.acting = acting;
    }

    static String givenACounter() {
        return "counter-" + UUID.randomUUID();
    }

    /** One step and its event in one transaction; the row lock puts concurrent steps of one counter in order. */
    void step(String counter) {
        acting.as(HALTON, () -> outbox.publish(new Counted(counter, next(counter))));
    }

    void stepAndRollBack(String counter) {
        acting.as(HALTON, () -> {
            outbox.publish(new Counted(counter, next(counter)));
            throw new IllegalStateException("rolled back");
        });
    }

    /** The numbers that the handler learnt of, in the order in which it did. */
    @SuppressWarnings("unchecked") // a native query of one integer column
    List<Integer> effects(String counter) {
        return acting.forPurpose(
                Purpose.EVENTS,
                () -> entities.createNativeQuery(
                                "select number from effect where counter = ? order by sequence", Integer.class)
                        .setParameter(1, counter)
                        .getResultList());
    }

    long unpublished() {
        return count("select count(*) from outbox where published_at is null");
    }

    long written(String counter) {
        return count("select count(*) from outbox where subject = '" + counter + "'");
    }

    /** State, attempts and fault of the inbox rows of a subject, oldest first, such as {@code PARKED 4 handler-failed}. */
    @SuppressWarnings("unchecked") // a native query of one text column
    List<String> inbox(String subject) {
        return acting.forPurpose(
                Purpose.EVENTS,
                () -> entities.createNativeQuery("""
                        select concat_ws(' ', state, attempts, fault) from inbox
                        where subject = ? order by sequence""", String.class)
                        .setParameter(1, subject)
                        .getResultList());
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    List<String> inbox(UUID eventId) {
        return acting.forPurpose(
                Purpose.EVENTS,
                () -> entities.createNativeQuery(
                                "select concat_ws(' ', state, attempts, fault) from inbox where event_id = ?",
                                String.class)
                        .setParameter(1, eventId)
                        .getResultList());
    }

    UUID eventOf(String subject) {
        return acting.forPurpose(Purpose.EVENTS, () -> (UUID) entities.createNativeQuery(
                        "select event_id from inbox where subject = ? order by sequence limit 1", UUID.class)
                .setParameter(1, subject)
                .getSingleResult());
    }

    private int next(String counter) {
        return (Integer) entities.createNativeQuery("""
                        insert into counter (name, value) values (?, 1)
                        on conflict (name) do update set value = counter.value + 1 returning value""", Integer.class)
                .setParameter(1, counter)
                .getSingleResult();
    }

    private long count(String query) {
        return acting.forPurpose(Purpose.EVENTS, () ->
                (Long) entities.createNativeQuery(query, Long.class).getSingleResult());
    }
}
