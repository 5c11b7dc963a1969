package uk.panauthority.common.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import javax.sql.DataSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/** Removes what has been published, applied or discarded long enough ago. What waits or is parked is never removed. */
@ApplicationScoped
public class EventRetention {

    /** Small enough that a deletion never holds up the relay or a handler. */
    private static final int AT_ONCE = 1_000;

    private static final String OUTBOX = """
            delete from outbox where published_at < now() - ? * interval '1 second' and sequence in (
                select sequence from outbox order by sequence limit ?)
            """;

    private static final String INBOX = """
            delete from inbox where event_id in (
                select event_id from inbox where finished_at < now() - ? * interval '1 second'
                order by finished_at limit ?)
            """;

    private final DataSource database;
    private final CurrentCaller caller;
    private final EventConfig.Retention config;

    public EventRetention(DataSource database, CurrentCaller caller, EventConfig config) {
        this.database = database;
        this.caller = caller;
        this.config = config.retention();
    }

    /** Removes everything that is due, in steps. */
    @ActivateRequestContext
    void purge() {
        caller.actAs(Purpose.EVENTS, null);
        while (delete(OUTBOX, config.outbox()) == AT_ONCE) {
            // One step after the other until one is not full.
        }
        while (delete(INBOX, config.inbox()) == AT_ONCE) {
            // As above.
        }
    }

    private int delete(String statement, Duration kept) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete = connection.prepareStatement(statement)) {
                delete.setLong(1, kept.toSeconds());
                delete.setInt(2, AT_ONCE);
                return delete.executeUpdate();
            }
        });
    }
}
