package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Events that wait for an operator. Works in the caller's transaction, under
 * {@link uk.panauthority.common.access.Purpose#OPERATOR}; without that purpose there is nothing to see.
 */
@ApplicationScoped
public class ParkedEvents {

    private static final String COLUMNS =
            "event_id, source, type, subject, authority, state, attempts, fault, received_at from inbox";

    private final DataSource database;

    public ParkedEvents(DataSource database) {
        this.database = database;
    }

    /** One such event, without its payload. */
    public record Parked(
            UUID eventId,
            String source,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String authority,
            String state,
            int attempts,
            @Nullable String fault,
            Instant receivedAt) {}

    /** Those that are parked now, from the highest id to the lowest. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Parked> list(@Nullable UUID below, int limit) {
        String query = "select " + COLUMNS
                + " where state = 'PARKED' and (?::uuid is null or event_id < ?::uuid) order by event_id desc limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, below);
            statement.setObject(2, below);
            statement.setInt(3, limit);
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("parked events could not be read", e);
        }
    }

    /** The event in whatever state it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Parked> find(UUID eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select " + COLUMNS + " where event_id = ?")) {
            statement.setObject(1, eventId);
            return read(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a parked event could not be read", e);
        }
    }

    /**
     * Makes the event due again, with all its attempts before it.
     *
     * @return whether it was parked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean replay(UUID eventId) {
        return update(
                eventId,
                "update inbox set state = 'PENDING', attempts = 0, next_attempt_at = now()"
                        + " where event_id = ? and state = 'PARKED'");
    }

    /**
     * Gives the event up; what it held back may go on.
     *
     * @return whether it was parked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean discard(UUID eventId) {
        return update(
                eventId,
                "update inbox set state = 'DISCARDED', finished_at = now() where event_id = ? and state = 'PARKED'");
    }

    private boolean update(UUID eventId, String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, eventId);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a parked event could not be changed", e);
        }
    }

    private static List<Parked> read(PreparedStatement statement) throws SQLException {
        List<Parked> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Parked(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()));
            }
        }
        return found;
    }
}
