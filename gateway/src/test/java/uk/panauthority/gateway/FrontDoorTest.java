package uk.panauthority.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.gateway.Calls.asNewCaller;
import static uk.panauthority.gateway.Calls.assertProblem;
import static uk.panauthority.gateway.Calls.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FrontDoorTest {

    @TestHTTPResource("/")
    URL gateway;

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api", "/api/", "/api/unknown/v1/x", "/api/casework", "/q/health", "/docs/x"})
    void an_address_that_belongs_to_nobody_is_a_404(String path) {
        // When
        Response response = asNewCaller().get(path);

        // Then
        assertProblem(response, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/casework/../placement/v1/echo",
                "/api/casework/..;/placement/v1/echo",
                "/api/casework/v1/%2e%2e/echo",
                "/api/casework/v1%2fecho",
                "/api//casework/v1/echo",
                "http://evil.example/api/casework/v1/echo"
            })
    void an_address_not_in_plain_form_is_refused_even_with_a_good_token(String target) throws IOException {
        // When
        String answer = RawCall.exchange(
                gateway.getPort(),
                "GET " + target + " HTTP/1.1",
                "Authorization: Bearer " + Tokens.ofNewCaller().sign());

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 400 Bad Request")
                .contains("urn:panauthority:problem:malformed-request");
    }

    @Test
    void a_body_with_two_statements_of_its_length_reaches_no_service() throws IOException {
        // When
        String answer = RawCall.exchange(
                gateway.getPort(),
                "POST /api/casework/v1/echo HTTP/1.1",
                "Authorization: Bearer " + Tokens.ofNewCaller().sign(),
                "Content-Length: 0",
                "Transfer-Encoding: xchunked");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "INVENTED"})
    void a_method_outside_the_list_is_refused(String method) {
        // When
        Response response = asNewCaller().request(method, "/api/casework/v1/echo");

        // Then
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    }

    @Test
    void a_correlation_id_in_the_right_form_is_passed_on_and_returned() {
        // Given
        String id = "7f2b8a34-5c1d-4e6f-8a9b-0c1d2e3f4a5b";

        // When
        Response response = asNewCaller().header("X-Correlation-Id", id).get("/api/casework/v1/echo");

        // Then
        assertThat(response.header("X-Correlation-Id")).isEqualTo(id);
        assertThat(response.jsonPath().getList("headers.'x-correlation-id'")).containsExactly(id);
    }

    @Test
    void any_other_correlation_id_is_replaced() {
        // When
        Response response =
                asNewCaller().header("X-Correlation-Id", "Jane Doe, born 2010").get("/api/casework/v1/echo");

        // Then
        assertThat(response.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(response.jsonPath().getString("headers.'x-correlation-id'[0]"))
                .isEqualTo(response.header("X-Correlation-Id"));
    }

    @Test
    void a_well_formed_trace_is_passed_on_and_named_in_a_refusal() {
        // Given
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // When
        Response passed = asNewCaller()
                .header("traceparent", trace)
                .header("tracestate", "vendor=1")
                .get("/api/casework/v1/echo");

        // Then
        assertThat(passed.jsonPath().getList("headers.traceparent")).containsExactly(trace);
        assertThat(passed.jsonPath().getList("headers.tracestate")).containsExactly("vendor=1");
        assertThat(given().header("traceparent", trace)
                        .get("/api/casework/v1/echo")
                        .jsonPath()
                        .getString("traceId"))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "anything"
            })
    void a_malformed_trace_is_replaced_and_its_state_dropped(String trace) {
        // When
        Response response = asNewCaller()
                .header("traceparent", trace)
                .header("tracestate", "vendor=1")
                .get("/api/casework/v1/echo");

        // Then
        assertThat(response.jsonPath().getString("headers.traceparent[0]"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .isNotEqualTo(trace);
        assertThat(response.jsonPath().getMap("headers")).doesNotContainKey("tracestate");
    }

    @Test
    void a_caller_past_its_rate_waits_and_others_do_not() {
        // Given
        Tokens busy = Tokens.ofNewCaller();
        String token = busy.sign();
        for (int i = 0; i < 20; i++) {
            given().header("Authorization", "Bearer " + token).get("/api/casework/v1/echo");
        }

        // When
        Response response = with(busy).get("/api/casework/v1/echo");

        // Then
        assertProblem(response, 429, "rate-limited");
        assertThat(response.header("Retry-After")).isEqualTo("1");
        assertThat(asNewCaller().get("/api/casework/v1/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void the_pages_of_a_configured_front_end_may_call() {
        // When
        Response preflight = given().header("Origin", "https://app.example.gov.uk")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/casework/v1/echo");

        // Then
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example.gov.uk");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("If-Match");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();
        Response call =
                asNewCaller().header("Origin", "https://app.example.gov.uk").get("/api/casework/v1/created");
        assertThat(call.headers().getValues("Access-Control-Allow-Origin"))
                .containsExactly("https://app.example.gov.uk");
        assertThat(call.header("Access-Control-Expose-Headers")).contains("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://app.example.gov.uk.evil.example", "null"})
    void pages_of_any_other_origin_may_not_call(String origin) {
        // When
        Response response = asNewCaller().header("Origin", origin).get("/api/casework/v1/echo");

        // Then
        assertProblem(response, 403, "forbidden");
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void the_gateways_own_page_may_call() {
        // When
        Response response = asNewCaller()
                .header("Origin", "http://localhost:" + gateway.getPort())
                .get("/api/casework/v1/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void every_answer_carries_the_security_headers() {
        // When
        Response response = asNewCaller().get("/api/casework/v1/echo");

        // Then
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void the_whole_is_up_when_every_part_is() {
        // When
        Response response = given().get("/health");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString())
                .isEqualTo("{\"status\":\"UP\",\"parts\":{\"casework\":\"UP\",\"identity\":\"UP\","
                        + "\"placement\":\"UP\",\"procurement\":\"UP\"}}");
    }

    @Test
    void the_whole_is_down_when_one_part_is_and_says_which() {
        // Given
        Calls.takeDown("placement");

        // When
        Response response = given().get("/health");

        // Then
        Calls.bringUp("placement");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.jsonPath().getString("status")).isEqualTo("DOWN");
        assertThat(response.jsonPath().getString("parts.placement")).isEqualTo("DOWN");
        assertThat(response.jsonPath().getString("parts.casework")).isEqualTo("UP");
    }

    @Test
    void metrics_count_by_route_and_status_and_never_by_address() {
        // Given
        asNewCaller().get("/api/casework/v1/planted-id/nothing?planted-query=1");
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);

        // When
        String metrics = given().get("http://localhost:" + port + "/q/metrics").asString();

        // Then
        assertThat(metrics)
                .contains("gateway_requests_seconds_count{method=\"GET\",route=\"casework\",status=\"204\"}")
                .contains("gateway_breaker_state{route=\"placement\"}")
                .contains("gateway_rate_limited_total{kind=\"client\"}")
                .doesNotContain("planted");
    }
}
