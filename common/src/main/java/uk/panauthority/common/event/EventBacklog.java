package uk.panauthority.common.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/** How much waits in the outbox and the inbox: sampled at intervals, shown as metrics and in the health details. */
@ApplicationScoped
public class EventBacklog {

    private static final String SAMPLE = """
            select count(*), coalesce(extract(epoch from greatest(now() - min(recorded_at), interval '0')), 0),
                (select count(*) from inbox where state = 'PENDING'),
                (select count(*) from inbox where state = 'PARKED')
            from outbox where published_at is null
            """;

    private final DataSource database;
    private final CurrentCaller caller;
    private volatile Sample latest = new Sample(0, 0, 0, 0);

    public EventBacklog(DataSource database, CurrentCaller caller, MeterRegistry metrics) {
        this.database = database;
        this.caller = caller;
        Gauge.builder("outbox.depth", () -> latest.outboxDepth())
                .description("Events that the broker does not have yet")
                .register(metrics);
        Gauge.builder("outbox.oldest", () -> latest.outboxOldestSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest such event")
                .register(metrics);
        Gauge.builder("inbox.pending", () -> latest.inboxPending())
                .description("Received events that are not applied yet")
                .register(metrics);
        Gauge.builder("inbox.parked", () -> latest.inboxParked())
                .description("Received events that wait for an operator")
                .register(metrics);
    }

    /** What waited at the time of the sample. */
    public record Sample(long outboxDepth, double outboxOldestSeconds, long inboxPending, long inboxParked) {}

    public Sample latest() {
        return latest;
    }

    @ActivateRequestContext
    void sample() {
        caller.actAs(Purpose.EVENTS, null);
        latest = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(SAMPLE);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Sample(row.getLong(1), row.getDouble(2), row.getLong(3), row.getLong(4));
            }
        });
    }
}
