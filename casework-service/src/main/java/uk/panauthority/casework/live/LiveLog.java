package uk.panauthority.casework.live;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Reads the log of changes in an order that never changes afterwards: by transaction, and only those that no transaction
 * still under way can precede. What is under way for long holds back what came after it; nothing is ever passed over.
 * Reads as the platform; whose a change is decides the feed.
 */
@ApplicationScoped
public class LiveLog {

    private static final String COLUMNS =
            "select transaction::text, sequence, organisation, type, id, version, state from live_change ";
    private static final String ORDER = " order by transaction, sequence limit ?";
    private static final String SETTLED = " and transaction < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String AFTER = "where (transaction, sequence) > (cast(? as text)::xid8, ?)";

    private final DataSource database;
    private final CurrentCaller currentCaller;

    public LiveLog(DataSource database, CurrentCaller currentCaller) {
        this.database = database;
        this.currentCaller = currentCaller;
    }

    /** Everything before it can be read now; everything that is written from now on comes after it. */
    Position end() {
        return reading(connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Position(row.getLong(1), 0);
            }
        });
    }

    /** Up to where the log has been forgotten. */
    Position floor() {
        return reading(connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement("select transaction::text, sequence from live_floor");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Position(row.getLong(1), row.getLong(2));
            }
        });
    }

    /** The changes of all organisations after a position. */
    List<LiveChange> after(Position position, int limit) {
        return reading(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COLUMNS + AFTER + SETTLED + ORDER)) {
                bind(query, position);
                query.setInt(3, limit);
                return changes(query);
            }
        });
    }

    /** The changes of one organisation after a position. */
    List<LiveChange> after(Position position, String organisation, int limit) {
        return reading(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(COLUMNS + AFTER + " and organisation = ?" + SETTLED + ORDER)) {
                bind(query, position);
                query.setString(3, organisation);
                query.setInt(4, limit);
                return changes(query);
            }
        });
    }

    /**
     * Forgets what was written before a time, and notes how far. For the clock, within its transaction.
     *
     * @return how many changes were forgotten
     */
    int forget(Instant before, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        with oldest as (
                            select sequence from live_change
                            where at < ? and transaction < pg_snapshot_xmin(pg_current_snapshot())
                            order by transaction, sequence limit ?),
                        gone as (
                            delete from live_change where sequence in (select sequence from oldest)
                            returning transaction, sequence),
                        last as (select transaction, sequence from gone order by transaction desc, sequence desc limit 1),
                        floored as (
                            update live_floor f set transaction = last.transaction, sequence = last.sequence
                            from last where (last.transaction, last.sequence) > (f.transaction, f.sequence))
                        select count(*) from gone""")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.setInt(2, limit);
            try (ResultSet row = delete.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the live log could not be shortened", e);
        }
    }

    /** A read of the database. */
    private interface Query<T> {

        T run(Connection connection) throws SQLException;
    }

    private <T> T reading(Query<T> query) {
        ManagedContext context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.deactivate();
        context.activate();
        try {
            currentCaller.actAs(Purpose.CLOCK, null);
            return QuarkusTransaction.requiringNew().call(() -> run(query));
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    private <T> T run(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the live log could not be read", e);
        }
    }

    private static void bind(PreparedStatement query, Position position) throws SQLException {
        query.setString(1, Long.toString(position.transaction()));
        query.setLong(2, position.sequence());
    }

    private static List<LiveChange> changes(PreparedStatement query) throws SQLException {
        List<LiveChange> changes = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                changes.add(new LiveChange(
                        new Position(row.getLong(1), row.getLong(2)),
                        row.getString(3),
                        LiveType.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7)));
            }
        }
        return changes;
    }
}
