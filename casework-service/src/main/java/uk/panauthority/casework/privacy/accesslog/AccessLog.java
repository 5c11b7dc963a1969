package uk.panauthority.casework.privacy.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the audit as row-level security shows it to the acting organisation: what its people did, and whatever was done
 * about its own children.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccessLog {

    private static final String COLUMNS = "e.entry_id, e.at, e.organisation, e.username, e.action, e.subject_type,"
            + " e.subject_id, e.outcome, e.reason, e.fields, e.persons, e.listed";

    private static final String READS = """
            select e.username, e.at, e.persons, e.reason from audit_entry e
            where e.organisation = ? and e.outcome = 'READ' and e.at >= ? and e.at < ? and e.persons <> '{}'
            order by e.at, e.entry_id
            """;

    private final DataSource database;

    public AccessLog(DataSource database) {
        this.database = database;
    }

    /** Entries before that one, newest first. */
    List<LogEntryView> search(LogQuestion question, long before, int limit, String organisation) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("select " + COLUMNS + " from ");
        if (question.childRef() == null) {
            query.append("audit_entry e where e.entry_id < ?");
            values.add(before);
        } else {
            query.append("audit_person p join audit_entry e on e.entry_id = p.entry_id"
                    + " where p.person = ? and p.entry_id < ?");
            values.add(question.childRef());
            values.add(before);
        }
        if (question.user() != null) {
            query.append(" and e.username = ?");
            values.add(question.user());
        }
        addTime(query, values, " and e.at >= ?", question.from());
        addTime(query, values, " and e.at < ?", question.to());
        query.append(" order by e.entry_id desc limit ?");
        values.add(limit);
        return rows(query.toString(), values, row -> view(row, organisation));
    }

    /** What the organisation's own people read of children in that time, oldest first. */
    List<ChildRead> reads(String organisation, Instant from, Instant to) {
        return rows(
                READS,
                List.of(organisation, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)),
                row -> new ChildRead(
                        row.getString("username"), at(row), list(row.getArray("persons")), row.getString("reason")));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, List<Object> values, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be read", e);
        }
    }

    private static void addTime(StringBuilder query, List<Object> values, String condition, @Nullable Instant at) {
        if (at != null) {
            query.append(condition);
            values.add(at.atOffset(ZoneOffset.UTC));
        }
    }

    /** Of a page that another organisation read, its own children are the officer's business, and nothing else on it. */
    private static LogEntryView view(ResultSet row, String organisation) throws SQLException {
        boolean own = organisation.equals(row.getString("organisation"));
        return new LogEntryView(
                row.getLong("entry_id"),
                at(row),
                row.getString("organisation"),
                row.getString("username"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("outcome"),
                row.getString("reason"),
                list(row.getArray("fields")),
                list(row.getArray("persons")).stream()
                        .filter(person -> own || person.startsWith(organisation + "-"))
                        .toList(),
                own ? list(row.getArray("listed")) : List.of());
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
