package uk.panauthority.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.gateway.Calls.assertProblem;
import static uk.panauthority.gateway.Calls.with;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TokenGateTest {

    private static final String PATH = "/api/casework/v1/echo";

    @Inject
    MeterRegistry meters;

    @Test
    void a_caller_with_a_good_token_reaches_the_service_which_gets_the_token_too() {
        // Given
        Tokens token = Tokens.ofNewCaller();

        // When
        Response response = with(token).get(PATH);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("headers.authorization[0]")).startsWith("Bearer ey");
    }

    @Test
    void without_a_token_nothing_of_a_service_is_reached() {
        // Given
        String correlation = "11111111-0000-4000-8000-000000000001";

        // When
        Response response = given().header("X-Correlation-Id", correlation).get(PATH);

        // Then
        assertProblem(response, 401, "unauthenticated");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(Calls.originCount("echo-" + correlation)).isZero();
    }

    @Test
    void an_expired_token_is_refused() {
        // Given
        Tokens expired = Tokens.ofNewCaller().livingFor(Duration.ofMinutes(-1));

        // When
        Response response = with(expired).get(PATH);

        // Then
        assertProblem(response, 401, "unauthenticated");
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        // Given
        Tokens forged = Tokens.ofNewCaller().asForgery();

        // When
        Response response = with(forged).get(PATH);

        // Then
        assertProblem(response, 401, "unauthenticated");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        // Given
        Tokens foreign = Tokens.ofNewCaller().from("http://localhost:8180/realms/other");

        // When
        Response response = with(foreign).get(PATH);

        // Then
        assertProblem(response, 401, "unauthenticated");
    }

    @Test
    void a_token_meant_for_another_system_is_refused() {
        // Given
        Tokens elsewhere = Tokens.ofNewCaller().meantFor("some-other-system");

        // When
        Response response = with(elsewhere).get(PATH);

        // Then
        assertProblem(response, 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer not-a-token",
                "Bearer a.b.c",
                "Basic dXNlcjpwYXNz",
                // {"alg":"none"} with claims and no signature
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZXhwIjo0MTAyNDQ0ODAwfQ."
            })
    void what_is_not_a_signed_bearer_token_is_refused(String authorization) {
        // When
        Response response = given().header("Authorization", authorization).get(PATH);

        // Then
        assertProblem(response, 401, "unauthenticated");
    }

    @Test
    void two_authorization_headers_are_refused_since_the_service_might_read_the_other_one() {
        // Given
        String good = Tokens.ofNewCaller().sign();

        // When
        Response response = given().header("Authorization", "Bearer " + good)
                .header("Authorization", "Bearer other")
                .get(PATH);

        // Then
        assertProblem(response, 400, "malformed-request");
    }

    @Test
    void a_token_is_verified_once_and_then_remembered() {
        // Given
        String token = Tokens.ofNewCaller().sign();
        double before = verifications();

        // When
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", "Bearer " + token).get(PATH).then().statusCode(200);
        }

        // Then
        assertThat(verifications() - before).isEqualTo(1.0);
    }

    @Test
    void a_remembered_token_is_refused_from_the_moment_it_expires() {
        // Given
        String token = Tokens.ofNewCaller().livingFor(Duration.ofSeconds(2)).sign();
        given().header("Authorization", "Bearer " + token).get(PATH).then().statusCode(200);

        // When
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        // Then
                        assertProblem(
                                given().header("Authorization", "Bearer " + token)
                                        .get(PATH),
                                401,
                                "unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/casework/openapi.json", "/docs", "/docs/openapi.json", "/docs/page.js", "/health"})
    void what_is_public_needs_no_token(String path) {
        // When
        Response response = given().get(path);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void only_reading_the_openapi_document_is_public() {
        // When
        Response response = given().body("{}").post("/api/casework/openapi.json");

        // Then
        assertProblem(response, 401, "unauthenticated");
    }

    private double verifications() {
        return meters.counter("gateway.tokens.verified", "outcome", "accepted").count();
    }
}
