package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/** Puts received records into the inbox; one that is already there is left as it is. */
@ApplicationScoped
public class InboxStore {

    private static final String INSERT = """
            insert into inbox (event_id, source, type, subject, authority, correlation_id, occurred_at, recorded_at,
                               payload, kafka_topic, kafka_partition, kafka_offset, state, fault)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id) do nothing
            """;

    private final DataSource database;
    private final CurrentCaller caller;

    public InboxStore(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Stores all of them or, when it throws, none. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(List<IncomingRecord> records) {
        caller.actAs(Purpose.EVENTS, null);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (IncomingRecord read : records) {
                insert.setObject(1, read.eventId());
                insert.setString(2, read.source());
                insert.setString(3, read.type());
                insert.setString(4, read.subject());
                insert.setString(5, read.authority());
                insert.setString(6, read.correlationId());
                insert.setObject(7, utc(read.occurredAt()));
                insert.setObject(8, utc(read.recordedAt()));
                insert.setBytes(9, read.payload());
                insert.setString(10, read.topic());
                insert.setInt(11, read.partition());
                insert.setLong(12, read.offset());
                insert.setString(13, read.fault() == null ? "PENDING" : "PARKED");
                insert.setString(14, read.fault() == null ? null : read.fault().code());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("received events could not be stored", e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
