package uk.panauthority.common.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The bytes of an audit entry that its seal covers: every column, as canonical JSON (RFC 8785), always read back from the
 * database, so that sealing and verifying see the same.
 */
final class SealedText {

    /** The columns to select, in the order that {@link #of} reads them. */
    static final String COLUMNS = "e.entry_id, e.at, e.organisation, e.username, e.purpose, e.action, e.subject_type,"
            + " e.subject_id, e.outcome, e.reason, e.correlation_id, e.fields, e.concerned, e.persons, e.listed";

    private static final String[] TEXTS = {
        "organisation",
        "username",
        "purpose",
        "action",
        "subject_type",
        "subject_id",
        "outcome",
        "reason",
        "correlation_id"
    };

    /** What stands before the first entry. */
    static final byte[] ORIGIN = new byte[32];

    private SealedText() {}

    static byte[] of(ResultSet row) throws SQLException {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        // A number beyond 2^53 would not survive canonical JSON; as text every id does.
        entry.put("entry_id", Long.toString(row.getLong("entry_id")));
        entry.put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
        for (String column : TEXTS) {
            entry.put(column, row.getString(column));
        }
        entry.set("fields", list(row.getArray("fields")));
        entry.set("concerned", list(row.getArray("concerned")));
        addUnlessEmpty(entry, "persons", row);
        addUnlessEmpty(entry, "listed", row);
        try {
            return new JsonCanonicalizer(entry.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("an audit entry has no canonical form", e);
        }
    }

    /** The seal: SHA-256 over the previous seal and the entry. */
    static byte[] hash(byte[] previous, byte[] entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(entry);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Columns that came later: left out while empty, so that what was sealed before them still has its hash. */
    private static void addUnlessEmpty(ObjectNode entry, String column, ResultSet row) throws SQLException {
        ArrayNode list = list(row.getArray(column));
        if (!list.isEmpty()) {
            entry.set(column, list);
        }
    }

    private static ArrayNode list(Array array) throws SQLException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Object value : (Object[]) array.getArray()) {
            list.add((String) value);
        }
        return list;
    }
}
