package uk.panauthority.casework.child;

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
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ChildResourceTest {

    private static final String CHILDREN = "/api/casework/v1/children";

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void a_case_system_registers_a_child_of_its_own_authority() {
        // Given
        String number = Given.letters();

        // When
        Response answer = authority(HALTON, "CASE_SYSTEM").body(child(number)).post(CHILDREN);

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(CHILDREN + "/" + HALTON + "-" + number))
                .header("ETag", "\"0\"")
                .body("id", equalTo(HALTON + "-" + number))
                .body("responsibleLa", equalTo(HALTON));
    }

    @Test
    void a_number_is_given_once() {
        // Given
        Map<String, Object> child = child(Given.letters());
        authority(HALTON, "CASE_SYSTEM").body(child).post(CHILDREN).then().statusCode(201);

        // When
        Response second = authority(HALTON, "SOCIAL_WORKER").body(child).post(CHILDREN);

        // Then
        second.then().statusCode(409).body("code", equalTo("child-exists"));
    }

    @Test
    void a_date_of_birth_must_be_a_childs() {
        for (LocalDate born :
                new LocalDate[] {LocalDate.now().plusDays(2), LocalDate.of(1880, 1, 1), LocalDate.of(1999, 1, 1)}) {
            // Given
            Map<String, Object> child = child(Given.letters());
            child.put("dateOfBirth", born.toString());

            // When
            Response answer = authority(HALTON, "CASE_SYSTEM").body(child).post(CHILDREN);

            // Then
            answer.then()
                    .statusCode(422)
                    .body("code", equalTo("dob-invalid"))
                    .body("errors[0].pointer", equalTo("/dateOfBirth"));
        }
    }

    @Test
    void another_authority_cannot_tell_a_foreign_child_from_none() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response foreign = authority(WARRINGTON, "DUTY_WORKER").get(CHILDREN + "/" + child.ref());
        Response none = authority(WARRINGTON, "DUTY_WORKER").get(CHILDREN + "/" + HALTON + "-0");

        // Then
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString().replace(foreign.<String>path("traceId"), ""))
                .isEqualTo(none.asString().replace(none.<String>path("traceId"), ""));
    }

    @Test
    void every_read_is_audited() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        authority(HALTON, "DUTY_WORKER")
                .get(CHILDREN + "/" + child.ref())
                .then()
                .statusCode(200);

        // Then
        Number reads = acting.as(HALTON, () -> (Number) entities.createNativeQuery(
                        "select count(*) from audit_entry where subject_id = ?1 and outcome = 'READ'")
                .setParameter(1, child.ref())
                .getSingleResult());
        assertThat(reads.intValue()).isEqualTo(1);
    }

    @Test
    void wrong_role_no_token_and_unreadable_content_are_refused() {
        Map<String, Object> nul = child(Given.letters());
        nul.put("givenName", "a\u0000b");
        Map<String, Object> unknown = child(Given.letters());
        unknown.put("responsibleLa", WARRINGTON);

        authority(HALTON, "REVIEWER").body(child("1")).post(CHILDREN).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body(child("1"))
                .post(CHILDREN)
                .then()
                .statusCode(401);
        authority(HALTON, "CASE_SYSTEM")
                .body("{\"childNumber\":")
                .post(CHILDREN)
                .then()
                .statusCode(400);
        authority(HALTON, "CASE_SYSTEM").body(nul).post(CHILDREN).then().statusCode(422);
        authority(HALTON, "CASE_SYSTEM")
                .body(unknown)
                .post(CHILDREN)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-field"));
        authority(HALTON, "DUTY_WORKER").get(CHILDREN + "/a%00b").then().statusCode(404);
    }

    @Test
    void an_idempotency_key_gives_the_first_answer_again() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> child = child(Given.letters());

        // When
        Response first = authority(HALTON, "CASE_SYSTEM")
                .header("Idempotency-Key", key)
                .body(child)
                .post(CHILDREN);
        Response again = authority(HALTON, "CASE_SYSTEM")
                .header("Idempotency-Key", key)
                .body(child)
                .post(CHILDREN);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static Map<String, Object> child(String number) {
        Map<String, Object> child = new LinkedHashMap<>();
        child.put("childNumber", number);
        child.put("givenName", "Robin");
        child.put("familyName", "Wren");
        child.put("dateOfBirth", "2012-06-03");
        child.put("lookedAfter", true);
        return child;
    }
}
