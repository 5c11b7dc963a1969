package uk.panauthority.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.access.ReachedPersons;
import uk.panauthority.common.http.CorrelationId;
import uk.panauthority.common.identity.CurrentCaller;

/** Writes the audit. It does not decide what is to be remembered; each use case says so. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (at, organisation, username, purpose, action, subject_type, subject_id, outcome,
                                     reason, fields, concerned, correlation_id, persons, listed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final CurrentCaller caller;
    private final ReachedPersons reached;
    private final CorrelationId correlation;
    private final Clock clock;

    public AuditTrail(
            DataSource database, CurrentCaller caller, ReachedPersons reached, CorrelationId correlation, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.reached = reached;
        this.correlation = correlation;
        this.clock = clock;
    }

    /** Remembers it together with what it reports: both are kept, or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        insert(entry);
    }

    /**
     * Remembers it whatever becomes of the present transaction: for refusals. Inside a transaction this takes a second
     * connection for a moment; where there is a choice, call it after the transaction has ended.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordApart(AuditEntry entry) {
        insert(entry);
    }

    private void insert(AuditEntry entry) {
        Purpose purpose = caller.purpose();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, caller.organisation());
            insert.setString(3, caller.username());
            insert.setString(4, purpose == null ? null : purpose.name());
            insert.setString(5, entry.action());
            insert.setString(6, entry.subjectType());
            insert.setString(7, entry.subjectId());
            insert.setString(8, entry.outcome().name());
            insert.setString(9, reasonOf(entry));
            insert.setArray(10, connection.createArrayOf("text", entry.fields().toArray()));
            insert.setArray(11, connection.createArrayOf("text", sorted(entry.concerned())));
            insert.setString(12, correlation.value());
            insert.setArray(13, connection.createArrayOf("text", sorted(personsOf(entry))));
            insert.setArray(14, connection.createArrayOf("text", entry.listed().toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit could not be written", e);
        }
    }

    /** A read outside the usual relation says why it was possible, whichever use case it was. */
    private @Nullable String reasonOf(AuditEntry entry) {
        return entry.reason() == null ? reached.reason() : entry.reason();
    }

    private Set<String> personsOf(AuditEntry entry) {
        return entry.persons().isEmpty() ? reached.persons() : entry.persons();
    }

    private static Object[] sorted(Collection<String> organisations) {
        return organisations.stream().sorted().toArray();
    }
}
