package uk.panauthority.common.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Lengthens the hash chain. Only one transaction at a time may do so, in all instances together; those who write entries
 * never wait for it.
 */
@ApplicationScoped
public class AuditChain {

    private static final int AT_ONCE = 500;

    /** Advisory locks are per database, so that one key serves every service. */
    private static final long SEALER_KEY = 7_002L;

    private static final String WAITING = "select " + SealedText.COLUMNS
            + " from audit_unsealed u join audit_entry e on e.entry_id = u.entry_id order by e.entry_id limit ?";

    private static final String SEAL =
            "insert into audit_seal (sequence, entry_id, previous_hash, hash) values (?, ?, ?, ?)";

    private final DataSource database;
    private final CurrentCaller caller;

    public AuditChain(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The last link: its place in the chain, counted from 1, and its hash. */
    private record Link(long sequence, byte[] hash) {}

    /**
     * Seals the oldest entries that wait.
     *
     * @return how many; none when nothing waits, or when another instance is at it
     */
    @ActivateRequestContext
    int sealSome() {
        caller.actAs(Purpose.OPERATOR, null);
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return mine(connection) ? seal(connection) : 0;
            }
        });
    }

    private static boolean mine(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, SEALER_KEY);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static int seal(Connection connection) throws SQLException {
        int count = 0;
        try (PreparedStatement waiting = connection.prepareStatement(WAITING);
                PreparedStatement seal = connection.prepareStatement(SEAL);
                PreparedStatement done = connection.prepareStatement("delete from audit_unsealed where entry_id = ?")) {
            waiting.setInt(1, AT_ONCE);
            Link last = last(connection);
            try (ResultSet row = waiting.executeQuery()) {
                while (row.next()) {
                    Link next = new Link(last.sequence() + 1, SealedText.hash(last.hash(), SealedText.of(row)));
                    seal.setLong(1, next.sequence());
                    seal.setLong(2, row.getLong("entry_id"));
                    seal.setBytes(3, last.hash());
                    seal.setBytes(4, next.hash());
                    seal.addBatch();
                    done.setLong(1, row.getLong("entry_id"));
                    done.addBatch();
                    last = next;
                    count++;
                }
            }
            if (count > 0) {
                seal.executeBatch();
                done.executeBatch();
            }
        }
        return count;
    }

    private static Link last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select sequence, hash from audit_seal order by sequence desc limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Link(row.getLong(1), row.getBytes(2)) : new Link(0, SealedText.ORIGIN);
        }
    }
}
