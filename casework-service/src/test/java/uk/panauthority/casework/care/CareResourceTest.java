package uk.panauthority.casework.care;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.authority;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.interview.WrittenEvents;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class CareResourceTest {

    private Given.AChild child;
    private String address;

    @Inject
    WrittenEvents events;

    @BeforeEach
    void aChild() {
        child = Given.aChildOf(HALTON);
        address = "/api/casework/v1/children/" + child.ref() + "/care";
    }

    @Test
    void a_child_of_whom_nothing_was_told_has_version_0_and_the_registrations_word() {
        // When
        Response answer = authority(HALTON, "DUTY_WORKER").get(address);

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("LOOKED_AFTER"))
                .body("periods", equalTo(List.of()));
    }

    @Test
    void staff_tell_care_from_beginning_to_end_and_others_hear_of_it() {
        // When
        tell("CASE_SYSTEM", "0", "/periods", Map.of("from", "2026-05-01"))
                .then()
                .statusCode(200);
        tell("SOCIAL_WORKER", "1", "/legal-statuses", Map.of("code", "C2", "since", "2026-05-01"))
                .then()
                .statusCode(200);
        tell("TEAM_MANAGER", "2", "/workers", Map.of("worker", "SW1", "since", "2026-05-01"))
                .then()
                .statusCode(200);
        Response ended = tell(
                "SOCIAL_WORKER", "3", "/periods", Map.of("from", "2026-05-01", "to", "2026-06-01", "endCode", "E4A"));

        // Then
        ended.then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("state", equalTo("NOT_LOOKED_AFTER"))
                .body("legalStatus", equalTo("C2"))
                .body("worker", equalTo("SW1"));
        assertThat(events.ofSubject(child.ref()))
                .containsExactly(
                        "casework.LegalStatusChanged.v1", "casework.WorkerAllocated.v1", "casework.CareEnded.v1");
    }

    @Test
    void a_change_of_worker_carries_a_note() {
        // Given
        tell("TEAM_MANAGER", "0", "/workers", Map.of("worker", "SW1", "since", "2026-05-01"));

        // When
        Response without = tell("TEAM_MANAGER", "1", "/workers", Map.of("worker", "SW2", "since", "2026-06-01"));
        Response with = tell(
                "TEAM_MANAGER",
                "1",
                "/workers",
                Map.of("worker", "SW2", "since", "2026-06-01", "handoverNote", "visits on Mondays"));

        // Then
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.<String>path("code")).isEqualTo("reason-required");
        assertThat(with.<String>path("worker")).isEqualTo("SW2");
        assertThat(events.payloadsOf(child.ref()))
                .hasSize(2)
                .noneSatisfy(payload -> assertThat(payload).contains("Mondays"));
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        // Given
        tell("CASE_SYSTEM", "0", "/periods", Map.of("from", "2026-05-01", "to", "2026-06-01", "endCode", "E4A"));

        // When
        Response overlap = tell("CASE_SYSTEM", "1", "/periods", Map.of("from", "2026-05-09"));
        Response code = tell("CASE_SYSTEM", "1", "/legal-statuses", Map.of("code", "Q9", "since", "2026-05-09"));
        Response future = tell(
                "CASE_SYSTEM",
                "1",
                "/periods",
                Map.of("from", LocalDate.now().plusDays(3).toString()));
        Response stale = tell("CASE_SYSTEM", "0", "/periods", Map.of("from", "2026-07-01"));
        Response unnamed = authority(HALTON, "CASE_SYSTEM")
                .body(Map.of("from", "2026-07-01"))
                .post(address + "/periods");

        // Then
        overlap.then().statusCode(409).body("code", equalTo("care-overlap"));
        code.then().statusCode(422).body("code", equalTo("code-not-valid"));
        future.then().statusCode(422).body("errors[0].pointer", equalTo("/from"));
        stale.then().statusCode(412);
        unnamed.then().statusCode(428);
        authority(HALTON, "DUTY_WORKER").get(address).then().header("ETag", "\"1\"");
    }

    @Test
    void an_idempotency_key_tells_once() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        Response first = withKey(key);
        Response again = withKey(key);

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void other_roles_other_authorities_and_nobody_are_kept_out() {
        authority(HALTON, "REVIEWER").get(address).then().statusCode(403);
        authority(HALTON, "DUTY_WORKER")
                .header("If-Match", "\"0\"")
                .body(Map.of("from", "2026-05-01"))
                .post(address + "/periods")
                .then()
                .statusCode(403);
        authority(WARRINGTON, "SOCIAL_WORKER").get(address).then().statusCode(404);
        given().contentType(ContentType.JSON).get(address).then().statusCode(401);
    }

    private Response withKey(String key) {
        return authority(HALTON, "CASE_SYSTEM")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .body(Map.of("from", "2026-05-01"))
                .post(address + "/periods");
    }

    private Response tell(String role, String version, String path, Map<String, Object> body) {
        return authority(HALTON, role)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(address + path);
    }
}
