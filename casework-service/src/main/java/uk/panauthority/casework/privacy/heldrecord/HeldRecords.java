package uk.panauthority.casework.privacy.heldrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;

/**
 * Gathers what is held about one child from every table that names the child. It reads for the platform's own purpose, so
 * that nothing is missing because the asking person may not see it; who may ask is each use case's to decide first.
 */
@ApplicationScoped
public class HeldRecords {

    /** Files made from these very records, decisions about them, and how they were asked for. */
    private static final Set<String> ABOUT_THE_RECORDS =
            Set.of("evidence_pack", "subject_access", "legal_hold", "erasure");

    /** How the platform finds and guards rows; no fact about the child. */
    private static final Set<String> INTERNAL = Set.of("visible_to", "name_key", "version", "candidates", "body_hash");

    private static final String TABLES = """
            select c.table_name from information_schema.columns c
            where c.table_schema = 'public' and c.column_name = 'child_ref' order by c.table_name
            """;

    private final EntityManager entities;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final DatedTable times = DatedTable.load("reference/held-record-times.csv", "record");

    public HeldRecords(EntityManager entities, CurrentCaller currentCaller, Clock clock) {
        this.entities = entities;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** All records about the child, in the order of the chronology; in a transaction of its own. */
    public List<HeldRecord> of(String childRef) {
        String organisation = currentCaller.organisation();
        currentCaller.actAs(Purpose.DISCLOSURE, organisation);
        try {
            return QuarkusTransaction.requiringNew().call(() -> gather(childRef));
        } finally {
            currentCaller.actAsCaller();
        }
    }

    private List<HeldRecord> gather(String childRef) {
        DatabaseCall.value(entities, "select reach_child(?1)", childRef);
        List<HeldRecord> found = new ArrayList<>();
        for (String table : tables()) {
            rows(table, childRef).forEach(row -> found.add(record(table, row)));
        }
        found.sort(HeldRecord.CHRONOLOGY);
        return found;
    }

    private List<String> tables() {
        return DatabaseCall.values(entities, String.class, TABLES).stream()
                .filter(table -> !ABOUT_THE_RECORDS.contains(table))
                .toList();
    }

    /** The names of tables come from the database's catalogue, never from a request. */
    private List<String> rows(String table, String childRef) {
        return DatabaseCall.values(
                entities,
                String.class,
                "select cast(to_jsonb(t) as text) from \"" + table + "\" t where t.child_ref = ?1",
                childRef);
    }

    private HeldRecord record(String table, String row) {
        ObjectNode content = parsed(row);
        List<String> viewers = new ArrayList<>();
        content.path("visible_to").forEach(viewer -> viewers.add(viewer.asText()));
        Optional<DatedRow> known = times.on(today(), table);
        Instant occurred = known.map(t -> time(content, t.get("occurred"))).orElseGet(() -> firstTime(content));
        Instant recorded = known.map(t -> time(content, t.get("recorded"))).orElse(occurred);
        String id = content.hasNonNull("id")
                ? content.get("id").asText()
                : content.path("placement_id").asText(content.path("child_ref").asText());
        content.remove(INTERNAL);
        dropEmpty(content);
        return new HeldRecord(table, id, occurred, recorded == null ? occurred : recorded, viewers, content);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }

    private ObjectNode parsed(String row) {
        try {
            return (ObjectNode) json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row is no JSON object", e);
        }
    }

    /** A day stands for its first instant in London. */
    private static @Nullable Instant time(ObjectNode content, String column) {
        JsonNode value = content.path(column);
        return value.asText().matches("\\d{4}-\\d\\d-\\d\\d")
                ? LocalDate.parse(value.asText())
                        .atStartOfDay(PlatformClock.LONDON)
                        .toInstant()
                : instantOf(value);
    }

    /** Where no column tells the time, or it is empty, the earliest time anywhere in the record stands for it. */
    private static @Nullable Instant firstTime(JsonNode content) {
        Instant first = instantOf(content);
        for (JsonNode value : content) {
            Instant at = firstTime(value);
            if (at != null && (first == null || at.isBefore(first))) {
                first = at;
            }
        }
        return first;
    }

    private static @Nullable Instant instantOf(JsonNode value) {
        if (!value.isTextual() || !value.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return null;
        }
        return OffsetDateTime.parse(value.asText()).toInstant();
    }

    private static void dropEmpty(ObjectNode content) {
        List<String> empty = new ArrayList<>();
        content.fields().forEachRemaining(field -> {
            if (field.getValue().isNull()
                    || field.getValue().isArray() && field.getValue().isEmpty()) {
                empty.add(field.getKey());
            }
        });
        content.remove(empty);
    }
}
