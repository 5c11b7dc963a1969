package uk.panauthority.casework.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.Callers.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.panauthority.casework.Standards;
import uk.panauthority.casework.child.NameKey;
import uk.panauthority.casework.returns.rule.ChildReturn;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.MissingRules;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/**
 * A whole year of an authority, exported over HTTP and held against its maker: of 2,000 children whose absences are recorded
 * already when their care becomes known, and of some of them brought in by the case system's tables with all that follows
 * from each absence, of which {@code -Dgenerated.imported} takes more.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedYearTest {

    private static final ReturnYear YEAR = new ReturnYear(2025);
    private static final long SEED = 903;
    private static final int CHILDREN = 2_000;
    private static final int IMPORTED = Integer.getInteger("generated.imported", 100);
    private static final int IN_ONE_FILE = 100;
    private static final String CARE = "care-tables/cla_episodes?mode=APPLY";

    private final GeneratedYear generated = new GeneratedYear(YEAR, IMPORTED, SEED);
    private final String authority = Returns.anAuthority();
    private boolean brought;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void the_export_of_two_thousand_children_is_the_year_cell_by_cell_and_breaks_no_rule() {
        // Given
        GeneratedYear year = new GeneratedYear(YEAR, CHILDREN, SEED);
        String of = Returns.anAuthority();
        register(of, year);
        absences(of, year);

        // When
        year.careTables(IN_ONE_FILE).forEach(table -> send(of, CARE, table));

        // Then
        isThe(year, of);
    }

    @Test
    void what_the_case_system_brings_in_is_exported_cell_by_cell_and_breaks_no_rule() {
        bringIn();

        isThe(generated, authority);
    }

    private static void isThe(GeneratedYear year, String authority) {
        Response file = Returns.file(authority, YEAR, "missing");
        Response header = Returns.file(authority, YEAR, "header");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("text/csv;charset=utf-8");
        assertThat(file.header("Content-Length")).as("streamed").isNull();
        List<String> lines = file.asString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("CHILD,DOB,MISSING,MIS_START,MIS_END");
        assertThat(lines.subList(1, lines.size())).isEqualTo(year.missing());
        assertThat(findings(lines.subList(1, lines.size()), dates(header))).isEmpty();
        assertThat(Returns.findings(authority, YEAR).getInt("open")).isZero();
        assertThat(Returns.findings(authority, YEAR).getInt("fromHome")).isPositive();
    }

    @Test
    void headings_and_kinds_are_those_of_the_published_standard() throws Exception {
        // Given
        JsonNode tables = new ObjectMapper()
                .readTree(Files.readString(Standards.file("ssda903", "tables.json")))
                .path("tables");
        List<String> kinds = Files.readAllLines(Standards.file("ssda903", "codes.csv")).stream()
                .filter(line -> line.startsWith("MISSING,"))
                .map(line -> line.split(",")[1])
                .toList();
        bringIn();

        // When
        List<String> missing = Returns.lines(authority, YEAR, "missing");
        List<String> header = Returns.lines(authority, YEAR, "header");

        // Then
        assertThat(missing.getFirst()).isEqualTo(headings(tables, "Missing"));
        assertThat(header.getFirst()).isEqualTo(headings(tables, "Header"));
        assertThat(missing.stream().skip(1).map(line -> line.split(",")[2]).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(missing.stream().skip(1).map(line -> line.split(",", -1)[3]))
                .allMatch(cell -> cell.matches("\\d{2}/\\d{2}/\\d{4}"));
    }

    private static List<String> findings(List<String> lines, Map<String, String> headerDates) {
        Map<String, List<MissingRow>> children = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            children.computeIfAbsent(cells[0], number -> new ArrayList<>())
                    .add(new MissingRow(
                            cells[0], cells[1], cells[2], cells[3], cells[4], null, new MissingRow.OfFile(i + 1)));
        }
        return children.entrySet().stream()
                .flatMap(child -> MissingRules.findings(
                        new ChildReturn(YEAR, child.getValue(), headerDates.get(child.getKey()), List.of(), List.of()))
                        .stream())
                .map(finding -> finding.rule().code() + " " + finding.row())
                .toList();
    }

    private static Map<String, String> dates(Response header) {
        Map<String, String> dates = new LinkedHashMap<>();
        header.asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> dates.put(cells[0], cells[2]));
        return dates;
    }

    private static String headings(JsonNode tables, String table) {
        List<String> names = new ArrayList<>();
        tables.forEach(t -> {
            if (t.path("table").asText().equals(table)) {
                t.path("columns")
                        .forEach(column -> names.add(column.path("name").asText()));
            }
        });
        return String.join(",", names);
    }

    private void bringIn() {
        if (brought) {
            return;
        }
        brought = true;
        register(authority, generated);
        generated.careTables(IN_ONE_FILE).forEach(table -> send(authority, CARE, table));
        generated.missingTables(IN_ONE_FILE).forEach(table -> send(authority, "missing-table?mode=APPLY", table));
    }

    private static void send(String of, String path, String table) {
        authority(of, "CASE_SYSTEM")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/casework/v1/case-systems/" + path)
                .then()
                .statusCode(200)
                .body("mode", equalTo("APPLY"));
    }

    /** As the case system would, one by one, but in one transaction. */
    private void register(String of, GeneratedYear year) {
        acting.as(of, () -> {
            year.children()
                    .forEach(child -> entities.createNativeQuery("""
                            insert into child (child_ref, version, responsible_la, child_number, given_name, family_name,
                                name_key, date_of_birth, looked_after, registered_at, registered_by, visible_to)
                            values (?1, 0, ?2, ?3, 'Robin', ?4, ?5, ?6, true, now(), 'generator', array[?2]::varchar[])""")
                            .setParameter(1, of + "-" + child.number())
                            .setParameter(2, of)
                            .setParameter(3, child.number())
                            .setParameter(4, "Generated" + child.number())
                            .setParameter(5, NameKey.of("Robin", "Generated" + child.number()))
                            .setParameter(6, child.born())
                            .executeUpdate());
            return null;
        });
    }

    /** As episodes have left them before anything was known of care. */
    private void absences(String of, GeneratedYear year) {
        acting.as(of, () -> {
            year.children()
                    .forEach(child -> child.absences()
                            .forEach(absence -> entities.createNativeQuery("""
                            insert into return_period (id, episode_id, ordinal, child_ref, responsible_la, kind, started_on,
                                ended_on, counts, from_care, checked_to)
                            values (?1, ?2, 0, ?3, ?4, ?5, ?6, cast(?7 as date), true, false, date '1970-01-01')""")
                                    .setParameter(1, Ids.next())
                                    .setParameter(2, Ids.next())
                                    .setParameter(3, of + "-" + child.number())
                                    .setParameter(4, of)
                                    .setParameter(5, absence.kind())
                                    .setParameter(6, absence.start())
                                    .setParameter(
                                            7,
                                            absence.end() == null
                                                    ? null
                                                    : absence.end().toString())
                                    .executeUpdate()));
            return null;
        });
    }
}
