package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import uk.panauthority.common.http.CorrelationId;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;

/**
 * Takes events in the transaction of the change that they report: both are kept, or neither.
 *
 * <p>Two transactions that change one aggregate must be serialised by that aggregate's version or a row lock, and must
 * have read it before they publish; then the order of writing is the order of the facts. Nothing is sent from here.
 */
@ApplicationScoped
public class Outbox {

    /** A thin event is far below this; the limit also keeps every event below what the broker takes. */
    private static final int LONGEST_PAYLOAD = 65_536;

    private static final String INSERT = """
            insert into outbox (event_id, type, subject, payload, authority, correlation_id, occurred_at, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final EventNames names;
    private final EventJson json;
    private final CurrentCaller caller;
    private final CorrelationId correlation;
    private final Clock clock;

    public Outbox(
            DataSource database,
            EventNames names,
            EventJson json,
            CurrentCaller caller,
            CorrelationId correlation,
            Clock clock) {
        this.database = database;
        this.names = names;
        this.json = json;
        this.caller = caller;
        this.correlation = correlation;
        this.clock = clock;
    }

    /**
     * Publishes a fact that occurs now.
     *
     * @return the event's id
     * @throws IllegalArgumentException when the event is not thin: more than 64 KiB of JSON
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID publish(DomainEvent event) {
        return publish(event, clock.instant());
    }

    /** Publishes a fact that occurred at another time than it becomes known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID publish(DomainEvent event, Instant occurredAt) {
        String payload = json.write(event);
        if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("not a thin event: " + names.typeOf(event));
        }
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, names.typeOf(event));
            insert.setString(3, event.subject());
            insert.setString(4, payload);
            insert.setString(5, caller.organisation());
            insert.setString(6, correlation.value());
            insert.setObject(7, occurredAt.atOffset(ZoneOffset.UTC));
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be written to the outbox", e);
        }
        return id;
    }
}
