package uk.panauthority.placement.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.testing.ActingAs;

/** The database and the inbox as tests look at them: under any identity, and past HTTP and Kafka. */
@ApplicationScoped
public class Database {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final ActingAs acting;

    public Database(EntityManager entities, ObjectMapper json, CurrentCaller caller) {
        this.entities = entities;
        this.json = json;
        this.acting = new ActingAs(caller);
    }

    /** Applies an event of casework as the inbox would, in a transaction of its own. */
    public <T> void receives(EventHandler<T> handler, String payload) {
        acting.forPurpose(Purpose.EVENTS, () -> {
            handler.handle(read(payload, handler.payloadType()), event(handler.type()));
            return null;
        });
    }

    /** Payloads of the events of this type about this subject, oldest first. */
    public List<String> published(String type, UUID subject) {
        return acting.forPurpose(Purpose.EVENTS, () -> texts("""
                select payload from outbox where type = 'placement.' || ?1 || '.v1' and subject = ?2 order by sequence\
                """, type, subject.toString()));
    }

    /** How many rows of the table this organisation can see; null is nobody. */
    public long rows(String table, @Nullable String organisation) {
        return acting.as(
                organisation,
                () -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue());
    }

    /** Runs SQL as this organisation; throws what the database says. */
    public int execute(String organisation, String sql) {
        return acting.as(organisation, () -> entities.createNativeQuery(sql).executeUpdate());
    }

    /** What the audit remembers of a record, as this organisation may read it: action and outcome. */
    public List<String> audited(String organisation, UUID subject) {
        return audited(organisation, subject.toString());
    }

    /** The same of an address, under which refusals are remembered. */
    public List<String> audited(String organisation, String subject) {
        return acting.as(
                organisation,
                () -> texts(
                        "select action || ' ' || outcome from audit_entry where subject_id = ?1 order by entry_id",
                        subject));
    }

    public EntityManager entities() {
        return entities;
    }

    public ActingAs acting() {
        return acting;
    }

    @SuppressWarnings("unchecked") // native queries of one text column
    private List<String> texts(String sql, String... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private <T> T read(String payload, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ReceivedEvent event(String type) {
        Instant now = Instant.now();
        return new ReceivedEvent(
                UUID.randomUUID(), "/casework-service", type, UUID.randomUUID().toString(), null, null, now, now);
    }
}
