package uk.panauthority.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.panauthority.gateway.Calls.asNewCaller;
import static uk.panauthority.gateway.Calls.assertProblem;
import static uk.panauthority.gateway.Calls.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The gateway started before Keycloak; in order, since a start happens only once. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(KeycloakAwayTest.RealKeycloakProtocol.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakAwayTest {

    @Test
    @Order(1)
    void while_tokens_cannot_be_checked_nobody_is_let_in_and_nobody_is_blamed() {
        // When
        Response response = asNewCaller().get("/api/casework/v1/echo");

        // Then
        assertProblem(response, 503, "unavailable");
        assertThat(response.header("Retry-After")).isEqualTo("5");
    }

    @Test
    @Order(2)
    void what_needs_no_token_is_answered_meanwhile() {
        // When
        Response response = given().get("/api/casework/openapi.json");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void the_door_opens_when_keycloak_comes_without_a_restart() {
        // When
        keycloak("up");

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                asNewCaller().get("/api/casework/v1/echo").statusCode())
                        .isEqualTo(200));
        assertProblem(with(Tokens.ofNewCaller().asForgery()).get("/api/casework/v1/echo"), 401, "unauthenticated");
        assertProblem(
                with(Tokens.ofNewCaller().meantFor("another")).get("/api/casework/v1/echo"), 401, "unauthenticated");
        assertProblem(
                with(Tokens.ofNewCaller().from("http://localhost/other")).get("/api/casework/v1/echo"),
                401,
                "unauthenticated");
    }

    @Test
    @Order(4)
    void once_the_realms_keys_are_known_tokens_are_checked_without_keycloak() {
        // Given
        keycloak("down");

        // When
        Response response = asNewCaller().get("/api/casework/v1/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static void keycloak(String state) {
        String address = ConfigProvider.getConfig().getValue("test.keycloak", String.class);
        given().get(address + "/control/" + state).then().statusCode(200);
    }

    /** Verifies tokens with the keys that the realm publishes, as in production. */
    public static final class RealKeycloakProtocol implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", "${test.keycloak}/realms/panauthority",
                    "quarkus.oidc.public-key", "");
        }
    }
}
