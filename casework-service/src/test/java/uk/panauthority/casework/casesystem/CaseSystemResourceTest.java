package uk.panauthority.casework.casesystem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.authority;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.interview.WrittenEvents;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.time.PlatformClock;

/** Files from and to a case system. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class CaseSystemResourceTest {

    private static final String BASE = "/api/casework/v1/case-systems/";
    private static final String HEADINGS = "miss_table_id,miss_person_id,miss_missing_episode_start_date,"
            + "miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,"
            + "miss_missing_rhi_accepted\n";
    private static final LocalDate LEFT = LocalDate.now(PlatformClock.LONDON).minusDays(20);

    @Inject
    WrittenEvents events;

    private String la;
    private Given.AChild child;

    @BeforeEach
    void aChildOfAnAuthorityOfItsOwn() {
        la = "E09" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        child = Given.aChildOf(la);
    }

    @Test
    void a_dry_run_shows_row_by_row_what_a_real_run_then_does_and_changes_nothing() {
        // Given
        String file = HEADINGS
                + row("T1", LEFT, "M", LEFT.plusDays(1), "Y", "N")
                + row("T2", LEFT.plusDays(5), "A", null, "NA", "NA");

        // When
        Response dry = missing("DRY_RUN", false, file);
        List<Object> afterDry = episodes();
        Response real = missing("APPLY", false, file);
        Response again = missing("APPLY", false, file);

        // Then
        dry.then()
                .statusCode(200)
                .body("mode", equalTo("DRY_RUN"))
                .body("items.outcome", equalTo(List.of("OPENS", "OPENS")));
        assertThat(afterDry).isEmpty();
        assertThat(real.<List<Object>>path("items")).isEqualTo(dry.path("items"));
        assertThat(episodes()).hasSize(2);
        assertThat(again.<Map<String, Integer>>path("outcomes")).isEqualTo(Map.of("UNCHANGED", 2));
        assertThat(episodes()).hasSize(2);
        assertThat(export())
                .containsExactly(
                        HEADINGS.strip(),
                        row("T1", LEFT, "M", LEFT.plusDays(1), "Y", "N").strip(),
                        row("T2", LEFT.plusDays(5), "A", null, "NA", "NA").strip());
    }

    @Test
    void an_absence_that_the_police_reported_is_closed_and_not_made_twice() {
        // Given
        Message.missing(
                        CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        child,
                        LEFT.atTime(18, 30).atZone(PlatformClock.LONDON).toInstant())
                .send()
                .then()
                .statusCode(202);

        // When
        Response taken = missing("APPLY", false, HEADINGS + row("T1", LEFT, "M", LEFT.plusDays(2), "", ""));

        // Then
        taken.then().statusCode(200).body("items.outcome", equalTo(List.of("CLOSES")));
        assertThat(episodes()).hasSize(1);
        assertThat(export().getLast()).endsWith("," + LEFT + ",M," + LEFT.plusDays(2) + ",N,NA");
    }

    @Test
    @Tag("I36")
    void a_wrong_file_is_refused_as_a_whole_with_a_report_by_row() {
        // Given
        String right = row("T1", LEFT, "M", LEFT.plusDays(1), "Y", "N");

        // When
        Response headings = missing("APPLY", false, HEADINGS.replace("miss_table_id", "id") + right);
        Response rows = missing(
                "APPLY",
                false,
                HEADINGS
                        + right
                        + row("=HYPERLINK(1)", LEFT.plusDays(3), "M", null, "", "")
                        + row("T3", LEFT.plusDays(3), "missing", null, "perhaps", ""));
        Response dates = missing(
                "APPLY",
                false,
                HEADINGS + right + "T4," + child.number() + ",03/04/2026,M,,,\n"
                        + row("T5", LEFT.plusDays(4), "M", LEFT.plusDays(3), "", "")
                        + "T6,0," + LEFT + ",M,,,\n");
        Response overlap = missing(
                "APPLY",
                false,
                HEADINGS + row("T1", LEFT, "M", null, "", "") + row("T2", LEFT.plusDays(2), "M", null, "", ""));

        // Then
        headings.then().statusCode(422).body("code", equalTo("import-headings"));
        rows.then()
                .statusCode(422)
                .body("code", equalTo("import-rows"))
                .body("faults", equalTo(3))
                .body("errors.pointer", hasItem("/rows/2/miss_table_id"))
                .body("errors.code", equalTo(List.of("formula-cell", "rule-1006", "code-not-valid")));
        dates.then().statusCode(422).body("errors.code", equalTo(List.of("date-form", "rule-567", "child-not-known")));
        overlap.then().statusCode(422).body("errors.code", equalTo(List.of("rule-574")));
        assertThat(episodes()).isEmpty();
    }

    @Test
    @Tag("I58")
    void a_file_above_the_row_limit_is_refused() {
        String file = HEADINGS + row("T1", LEFT, "M", null, "", "").repeat(5001);

        missing("DRY_RUN", false, file).then().statusCode(413).body("code", equalTo("payload-too-large"));
    }

    @Test
    void answers_of_a_form_become_the_table_through_the_authoritys_mapping() {
        // Given
        Map<String, Object> mapping = Map.of(
                "fields",
                Map.of(
                        "miss_person_id", "MIS.01",
                        "miss_missing_episode_start_date", "MIS.02",
                        "miss_missing_episode_type", "MIS.03",
                        "miss_missing_episode_end_date", "MIS.04"),
                "values",
                Map.of("miss_missing_episode_type", Map.of("Missing", "M", "Away without authorisation", "A")));
        String answers = "form,MIS.04,MIS.01,MIS.02,MIS.03\n9," + uk(LEFT.plusDays(1)) + "," + child.number() + ","
                + uk(LEFT) + ",Away without authorisation\n";

        // When
        Response without = missing("APPLY", true, answers);
        Response first = map("0", mapping);
        Response stale = map("0", mapping);
        Response wrong = map("1", Map.of("fields", Map.of("miss_person_id", "Q1")));
        Response taken = missing("APPLY", true, answers);

        // Then
        without.then().statusCode(404);
        first.then().statusCode(200).header("ETag", "\"1\"");
        stale.then().statusCode(412);
        wrong.then().statusCode(422).body("code", equalTo("mapping-invalid"));
        taken.then().statusCode(200).body("mapping", equalTo(1)).body("items.outcome", equalTo(List.of("OPENS")));
        assertThat(export().getLast()).endsWith("," + LEFT + ",A," + LEFT.plusDays(1) + ",N,NA");
    }

    @Test
    void tables_of_care_become_the_childs_care_once_and_others_hear_of_it() {
        // Given
        String episodes = "clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,"
                + "clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason\n"
                + "1," + child.number() + ",2025-01-01,2025-06-01,X1\n"
                + "2," + child.number() + ",2025-06-01,2025-09-01,E4A\n"
                + "3,99999999,2025-06-01,,\n";
        String statuses =
                "lega_person_id,lega_legal_status,lega_legal_status_start_date\n" + child.number() + ",C1,2025-01-01\n";
        String workers = "invo_person_id,invo_professional_id,invo_involvement_start_date\n" + child.number()
                + ",SW-9,2025-01-01\n";

        // When
        Response dry = care("cla_episodes", "DRY_RUN", episodes);
        Response real = care("cla_episodes", "APPLY", episodes);
        Response again = care("cla_episodes", "APPLY", episodes);
        care("legal_status", "APPLY", statuses).then().statusCode(200);
        care("involvements", "APPLY", workers).then().statusCode(200);

        // Then
        assertThat(dry.<List<Object>>path("items")).isEqualTo(real.path("items"));
        assertThat(real.<Map<String, Integer>>path("outcomes")).isEqualTo(Map.of("CARE_TOLD", 2, "NOT_REGISTERED", 1));
        assertThat(again.<Map<String, Integer>>path("outcomes")).isEqualTo(Map.of("UNCHANGED", 2, "NOT_REGISTERED", 1));
        assertThat(events.ofSubject(child.ref()))
                .containsExactly(
                        "casework.CareEnded.v1", "casework.LegalStatusChanged.v1", "casework.WorkerAllocated.v1");
        authority(la, "SOCIAL_WORKER")
                .get("/api/casework/v1/children/" + child.ref() + "/care")
                .then()
                .body("periods.from", equalTo(List.of("2025-01-01")))
                .body("periods.to", equalTo(List.of("2025-09-01")))
                .body("worker", equalTo("SW-9"));
        care("legal_status", "APPLY", statuses.replace("C1", "Q9"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("code-not-valid")));
    }

    @Test
    @Tag("I58")
    void other_roles_are_kept_out_and_another_authority_sees_and_changes_nothing() {
        String file = HEADINGS + row("T1", LEFT, "M", null, "", "");

        authority(la, "DUTY_WORKER")
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(BASE + "missing-table")
                .then()
                .statusCode(403);
        authority(la, "DUTY_WORKER").get(BASE + "missing-table.csv").then().statusCode(403);
        authority(la, "ANALYST").get(BASE + "mapping").then().statusCode(403);
        given().get(BASE + "missing-table.csv").then().statusCode(401);
        authority("E09000001", "CASE_SYSTEM")
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(BASE + "missing-table?mode=APPLY")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("child-not-known")));
        missing("PERHAPS", false, file).then().statusCode(422).body("code", equalTo("code-not-valid"));
        care("cases", "APPLY", file).then().statusCode(404);
    }

    private Response missing(String mode, boolean mapped, String content) {
        return send("missing-table?mode=" + mode + "&mapped=" + mapped, content);
    }

    private Response care(String table, String mode, String content) {
        return send("care-tables/" + table + "?mode=" + mode, content);
    }

    private Response send(String path, String content) {
        return authority(la, "CASE_SYSTEM")
                .contentType("text/csv")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post(BASE + path);
    }

    private Response map(String version, Map<String, Object> mapping) {
        return authority(la, "TEAM_MANAGER")
                .header("If-Match", "\"" + version + "\"")
                .body(mapping)
                .put(BASE + "mapping");
    }

    private List<Object> episodes() {
        return authority(la, "DUTY_WORKER")
                .get("/api/casework/v1/missing-episodes?childRef=" + child.ref())
                .jsonPath()
                .getList("items");
    }

    private List<String> export() {
        return authority(la, "ANALYST")
                .get(BASE + "missing-table.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private String row(String id, LocalDate start, String kind, LocalDate end, String offered, String accepted) {
        return String.join(
                        ",",
                        id,
                        child.number(),
                        start.toString(),
                        kind,
                        end == null ? "" : end.toString(),
                        offered,
                        accepted)
                + "\n";
    }

    private static String uk(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
