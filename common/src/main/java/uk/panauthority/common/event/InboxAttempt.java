package uk.panauthority.common.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.http.CorrelationId;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * One attempt to apply one event: its claim, its effect and its mark are a single transaction. An event may be claimed
 * only when nothing older of its subject is still open, so that order holds across threads and instances. Each method
 * runs in a request context of its own, so that nothing of one attempt is seen by the next.
 */
@ApplicationScoped
public class InboxAttempt {

    private static final String CLAIMABLE = """
             state = 'PENDING' and next_attempt_at <= now() and not exists (
                select 1 from inbox earlier
                where earlier.source = i.source and earlier.subject = i.subject and earlier.sequence < i.sequence
                and earlier.state in ('PENDING', 'PARKED'))
            """;

    private static final String DUE =
            "select event_id, authority from inbox i where" + CLAIMABLE + "order by sequence limit ?";

    private static final String CLAIM = """
            select source, type, subject, correlation_id, occurred_at, recorded_at, payload
            from inbox i where event_id = ? and
            """ + CLAIMABLE + "for update skip locked";

    private static final String DONE =
            "update inbox set state = 'DONE', fault = null, finished_at = now() where event_id = ?";

    private static final String FAILED = """
            update inbox set attempts = attempts + 1, fault = ?,
                state = case when ? or attempts + 1 >= ? then 'PARKED' else state end,
                next_attempt_at = now() + least(? * power(2, least(attempts, 20)), ?) * interval '1 millisecond'
            where event_id = ? and state = 'PENDING'
            """;

    private final DataSource database;
    private final EventHandlers handlers;
    private final EventJson json;
    private final EventConfig config;
    private final CurrentCaller caller;
    private final CorrelationId correlation;

    public InboxAttempt(
            DataSource database,
            EventHandlers handlers,
            EventJson json,
            EventConfig config,
            CurrentCaller caller,
            CorrelationId correlation) {
        this.database = database;
        this.handlers = handlers;
        this.json = json;
        this.config = config;
        this.caller = caller;
        this.correlation = correlation;
    }

    /** An event that may be attempted, and on whose behalf. */
    record Candidate(UUID eventId, @Nullable String authority) {}

    /** Events that could be claimed just now, oldest first; others may claim them before. */
    @ActivateRequestContext
    List<Candidate> due(int limit) {
        caller.actAs(Purpose.EVENTS, null);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Candidate> found = new ArrayList<>();
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(DUE)) {
                query.setInt(1, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new Candidate(row.getObject(1, UUID.class), row.getString(2)));
                    }
                }
            }
            return found;
        });
    }

    /**
     * Applies the event, unless someone else has claimed it.
     *
     * @return whether it was applied by this call
     */
    @ActivateRequestContext
    boolean apply(Candidate candidate) {
        caller.actAs(Purpose.EVENTS, candidate.authority());
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                Claimed claimed = claim(connection, candidate);
                if (claimed == null) {
                    return false;
                }
                if (claimed.event().correlationId() != null) {
                    correlation.set(claimed.event().correlationId());
                }
                handle(claimed);
                try (PreparedStatement update = connection.prepareStatement(DONE)) {
                    update.setObject(1, candidate.eventId());
                    update.executeUpdate();
                }
                return true;
            }
        });
    }

    /** Writes down that an attempt failed, and when the next one is due, or that an operator is needed. */
    @ActivateRequestContext
    void failed(Candidate candidate, String fault, boolean park) {
        caller.actAs(Purpose.EVENTS, null);
        EventConfig.Inbox inbox = config.inbox();
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement update = connection.prepareStatement(FAILED)) {
                update.setString(1, fault);
                update.setBoolean(2, park);
                update.setInt(3, inbox.attempts());
                update.setLong(4, inbox.firstBackoff().toMillis());
                update.setLong(5, inbox.longestBackoff().toMillis());
                update.setObject(6, candidate.eventId());
                return update.executeUpdate();
            }
        });
    }

    private record Claimed(ReceivedEvent event, byte[] payload) {}

    private static @Nullable Claimed claim(Connection connection, Candidate candidate) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CLAIM)) {
            query.setObject(1, candidate.eventId());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                ReceivedEvent event = new ReceivedEvent(
                        candidate.eventId(),
                        row.getString(1),
                        orEmpty(row.getString(2)),
                        orEmpty(row.getString(3)),
                        candidate.authority(),
                        row.getString(4),
                        instant(row, 5),
                        instant(row, 6));
                return new Claimed(event, row.getBytes(7));
            }
        }
    }

    private void handle(Claimed claimed) {
        EventHandler<?> handler = handlers.of(claimed.event().type());
        if (handler == null) {
            throw new ParkedAtOnce(FaultCode.NO_HANDLER);
        }
        pass(claimed, handler);
    }

    private <T> void pass(Claimed claimed, EventHandler<T> handler) {
        T payload = json.read(claimed.payload(), handler.payloadType());
        if (payload == null) {
            throw new ParkedAtOnce(FaultCode.UNREADABLE);
        }
        handler.handle(payload, claimed.event());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
