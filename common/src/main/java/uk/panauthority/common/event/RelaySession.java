package uk.panauthority.common.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * The relay's own connection: leadership lasts as long as it does, and wake-ups arrive on it. Taken outside the pool,
 * since it is kept for the life of the process.
 */
final class RelaySession implements AutoCloseable {

    /** Advisory locks are per database, so that one key serves every service. */
    private static final long LEADER_KEY = 7_001L;

    private static final String UNPUBLISHED = """
            select sequence, event_id, type, subject, payload, authority, correlation_id, occurred_at, recorded_at
            from outbox where published_at is null order by sequence limit ?
            """;

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    /** Where the database is, and as whom the application signs in. */
    record Address(String url, String username, String password, String application) {}

    static RelaySession open(Address address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.username());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", address.application() + "-relay");
        // Row-level security shows the outbox to this purpose only.
        properties.setProperty("options", "-c app.purpose=EVENTS");
        // A database host that vanished without a word must not hold the leader for ever.
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        Connection connection = new Driver().connect(address.url(), properties);
        if (connection == null) {
            throw new SQLException("not the address of a PostgreSQL database");
        }
        return new RelaySession(connection);
    }

    /** Whether this session is now the one leader; it stays so until the connection ends. */
    boolean tryLead() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LEADER_KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
    }

    List<OutboxRow> unpublished(int limit) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNPUBLISHED)) {
            query.setInt(1, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            instant(row, 8),
                            instant(row, 9)));
                }
            }
        }
        return rows;
    }

    void markPublished(List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Array sequences = connection.createArrayOf(
                "bigint", rows.stream().map(OutboxRow::sequence).toArray());
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set published_at = now() where sequence = any (?)")) {
            update.setArray(1, sequences);
            update.executeUpdate();
        } finally {
            sequences.free();
        }
    }

    /** Waits for a commit that wrote events, at most this long. */
    void awaitWakeUp(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
