package uk.panauthority.common.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.event.PoisonedEvents;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class OperatorTest {

    private static final String HALTON = "E06000006";
    private static final String PARKED = "/api/kernel/v1/operator/parked-events";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource("/q/openapi")
    URL description;

    @Inject
    PoisonedEvents poisoned;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void aParkedEventIsListedWithoutItsPayload() {
        // Given
        UUID event = poisoned.givenAParkedEventAndOneBehindIt();

        // When
        Response list = operator().get(PARKED + "?limit=100");

        // Then
        list.then().statusCode(200);
        assertThat(list.jsonPath().getMap("items.find { it.id == '" + event + "' }"))
                .containsEntry("state", "PARKED")
                .containsEntry("attempts", 4)
                .containsEntry("reason", "handler-failed")
                .containsEntry("type", "kernel.Counted.v1")
                .containsEntry("actions", List.of("replay", "discard"))
                .doesNotContainKey("payload");
    }

    @Test
    void aReplayedEventIsAppliedAndWhatItHeldBackFollows() {
        // Given
        UUID event = poisoned.givenAParkedEventAndOneBehindIt();
        poisoned.cure(event);

        // When
        Response answer = operator().post(PARKED + "/" + event + "/replay");

        // Then
        answer.then().statusCode(200).body("state", equalTo("PENDING"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(poisoned.effects(event)).containsExactly(1, 2));
        assertThat(audited(event)).containsExactly("replay DONE kernel.operator");
    }

    @Test
    void aDiscardedEventIsGivenUpAndWhatItHeldBackGoesOn() {
        // Given
        UUID event = poisoned.givenAParkedEventAndOneBehindIt();
        poisoned.cure(event);

        // When
        Response answer = operator().body("{\"reason\":\"NOT_OURS\"}").post(PARKED + "/" + event + "/discard");

        // Then
        answer.then().statusCode(200).body("state", equalTo("DISCARDED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(poisoned.effects(event)).containsExactly(2));
        assertThat(audited(event)).containsExactly("discard DONE kernel.operator NOT_OURS");
    }

    @Test
    void aDiscardNeedsAReason() {
        // Given
        UUID event = poisoned.givenAParkedEventAndOneBehindIt();

        // When
        Response answer = operator().body("{}").post(PARKED + "/" + event + "/discard");

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("reason-required"))
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void anEventThatIsNotParkedIsNotReplayed() {
        // Given
        UUID event = poisoned.givenAParkedEventAndOneBehindIt();
        operator().body("{\"reason\":\"NOT_OURS\"}").post(PARKED + "/" + event + "/discard");

        // When
        Response answer = operator().post(PARKED + "/" + event + "/replay");

        // Then
        answer.then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    @Test
    void anEventThatIsNotThereIsNotFound() {
        // When
        Response answer = operator().post(PARKED + "/" + UUID.randomUUID() + "/replay");

        // Then
        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void onlyAnOperatorMay() {
        // Given
        RequestSpecification writer = given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of("w", HALTON, "AUTHORITY", "kernel-service", "WRITER"));

        // When
        Response answer = writer.get(PARKED);

        // Then
        answer.then().statusCode(403).body("code", equalTo("forbidden"));
        given().get(PARKED).then().statusCode(401);
    }

    @Test
    void anotherServicesNameIsNotFound() {
        // When
        Response answer = operator().get("/api/other/v1/operator/parked-events");

        // Then
        answer.then().statusCode(404);
    }

    @Test
    void theAuditIsVerifiedOnDemand() {
        // When
        Response answer = operator().get("/api/kernel/v1/operator/audit-verification");

        // Then
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getString("head")).hasSize(64);
    }

    @Test
    void theApiDescriptionShowsThePathsOfThisService() {
        // When
        Response answer = given().get(description + "?format=json");

        // Then
        Map<String, Object> paths = answer.jsonPath().getMap("paths");
        assertThat(paths.keySet().stream().filter(path -> path.contains("operator")))
                .containsExactlyInAnyOrder(
                        PARKED,
                        PARKED + "/{eventId}/replay",
                        PARKED + "/{eventId}/discard",
                        "/api/kernel/v1/operator/audit-verification");
        assertThat(answer.jsonPath().getList("paths.'" + PARKED + "'.get.parameters.name"))
                .containsExactlyInAnyOrder("limit", "cursor");
    }

    private static RequestSpecification operator() {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of("kernel.operator", HALTON, "AUTHORITY", "kernel-service", "OPERATOR"));
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> audited(UUID event) {
        return acting.as(
                HALTON,
                () -> entities.createNativeQuery("""
                        select concat_ws(' ', action, outcome, username, reason) from audit_entry
                        where subject_type = 'received-event' and subject_id = ?""", String.class)
                        .setParameter(1, event.toString())
                        .getResultList());
    }
}
