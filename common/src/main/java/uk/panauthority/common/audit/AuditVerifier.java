package uk.panauthority.common.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditVerification.Fault;

/**
 * Walks the hash chain from its beginning and recomputes every seal. Runs in the caller's request context, under
 * {@link uk.panauthority.common.access.Purpose#OPERATOR}: row-level security would hide other organisations' entries
 * from anyone else, and hidden would look like removed.
 */
@ApplicationScoped
public class AuditVerifier {

    private static final int AT_ONCE = 1_000;

    private static final String SEALS = "select s.sequence, s.previous_hash, s.hash, " + SealedText.COLUMNS
            + " from audit_seal s left join audit_entry e on e.entry_id = s.entry_id"
            + " where s.sequence > ? order by s.sequence limit ?";

    private static final String NEVER_SEALED = """
            select min(e.entry_id), (select count(*) from audit_unsealed)
            from audit_entry e
            where not exists (select 1 from audit_seal s where s.entry_id = e.entry_id)
            and not exists (select 1 from audit_unsealed u where u.entry_id = e.entry_id)
            """;

    private final DataSource database;

    public AuditVerifier(DataSource database) {
        this.database = database;
    }

    /** Checks all of it, in steps of one short transaction each; entries and seals may be added meanwhile. */
    public AuditVerification verify() {
        Walk walk = new Walk();
        while (QuarkusTransaction.requiringNew().call(() -> step(walk))) {
            // One step after the other to the end of the chain, or to the first fault.
        }
        return QuarkusTransaction.requiringNew().call(() -> conclude(walk));
    }

    /** How far the check has come. */
    private static final class Walk {
        private long checked;
        private byte[] head = SealedText.ORIGIN;
        private @Nullable Fault fault;
    }

    private boolean step(Walk walk) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SEALS)) {
            query.setLong(1, walk.checked);
            query.setInt(2, AT_ONCE);
            int rows = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next() && walk.fault == null) {
                    rows++;
                    check(row, walk);
                }
            }
            return rows == AT_ONCE && walk.fault == null;
        }
    }

    private static void check(ResultSet row, Walk walk) throws SQLException {
        if (row.getLong("sequence") != walk.checked + 1) {
            walk.fault = Fault.SEAL_REMOVED;
            return;
        }
        row.getLong("entry_id");
        if (row.wasNull()) {
            walk.fault = Fault.ENTRY_REMOVED;
            return;
        }
        byte[] expected = SealedText.hash(walk.head, SealedText.of(row));
        if (!Arrays.equals(row.getBytes("previous_hash"), walk.head)
                || !Arrays.equals(row.getBytes("hash"), expected)) {
            walk.fault = Fault.CHANGED;
            return;
        }
        walk.checked++;
        walk.head = expected;
    }

    private AuditVerification conclude(Walk walk) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NEVER_SEALED);
                ResultSet row = query.executeQuery()) {
            row.next();
            long neverSealed = row.getLong(1);
            boolean allKnown = row.wasNull();
            long waiting = row.getLong(2);
            if (walk.fault != null) {
                return AuditVerification.broken(walk.checked, waiting, walk.head, walk.fault, walk.checked + 1);
            }
            return allKnown
                    ? AuditVerification.intact(walk.checked, waiting, walk.head)
                    : AuditVerification.broken(walk.checked, waiting, walk.head, Fault.NEVER_SEALED, neverSealed);
        }
    }
}
