package uk.panauthority.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** The few words in which the tests speak to the gateway and to what stands behind it. */
final class Calls {

    private Calls() {}

    /** A request of a signed-in caller that no other test has used. */
    static RequestSpecification asNewCaller() {
        return with(Tokens.ofNewCaller());
    }

    static RequestSpecification with(Tokens token) {
        return given().header("Authorization", "Bearer " + token.sign());
    }

    /** How often something befell the origin. */
    static int originCount(String what) {
        return Integer.parseInt(given().get(origin() + "/control/count/" + what).asString());
    }

    static void takeDown(String part) {
        given().get(origin() + "/control/down/" + part).then().statusCode(200);
    }

    static void bringUp(String part) {
        given().get(origin() + "/control/up/" + part).then().statusCode(200);
    }

    /** Every refusal has the same shape, whichever part of the gateway refused. */
    static void assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.jsonPath().getMap("$").keySet())
                .containsAll(Set.of("type", "code", "title", "status", "traceId"))
                .isSubsetOf(Set.of("type", "code", "title", "status", "detail", "traceId"));
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:panauthority:problem:" + code);
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
    }

    private static String origin() {
        return ConfigProvider.getConfig().getValue("test.origin", String.class);
    }
}
