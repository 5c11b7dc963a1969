package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.testing.ActingAs;

/** What the outbox holds of a subject, in the order of writing; seen as the relay sees it. */
@ApplicationScoped
public class WrittenEvents {

    private final EntityManager entities;
    private final CurrentCaller caller;

    public WrittenEvents(EntityManager entities, CurrentCaller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    public List<String> ofSubject(String subject) {
        return read("select type from outbox where subject = ?1 order by sequence", subject);
    }

    public List<String> payloadsOf(String subject) {
        return read("select payload from outbox where subject = ?1 order by sequence", subject);
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> read(String query, String subject) {
        return new ActingAs(caller)
                .forPurpose(
                        Purpose.EVENTS,
                        () -> entities.createNativeQuery(query, String.class)
                                .setParameter(1, subject)
                                .getResultList());
    }
}
