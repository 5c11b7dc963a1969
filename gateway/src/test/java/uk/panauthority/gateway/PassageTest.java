package uk.panauthority.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.gateway.Calls.asNewCaller;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PassageTest {

    @TestHTTPResource("/")
    URL gateway;

    @Test
    void method_path_query_and_body_arrive_as_they_were_sent() {
        // When
        Response response = asNewCaller()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/api/casework/v1/a%20b/echo?x=1%2F2&x=3&empty");

        // Then
        JsonPath seen = response.jsonPath();
        assertThat(seen.getString("method")).isEqualTo("POST");
        assertThat(seen.getString("uri")).isEqualTo("/api/casework/v1/a%20b/echo?x=1%2F2&x=3&empty");
        assertThat(seen.getInt("bodyLength")).isEqualTo(7);
        assertThat(seen.getString("headers.'content-type'[0]")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "X-Forwarded-Preferred-Username",
                "X-Remote-User",
                "Remote-User",
                "X-User",
                "X-User-Id",
                "X-Auth-Request-User",
                "X-Authenticated-User",
                "X-Organisation",
                "X-Organisation-Id",
                "X-Organization",
                "X-Roles",
                "X-Role",
                "X_Forwarded_User",
                "X-Real-IP",
                "X-Client-Ip",
                "True-Client-IP",
                "Forwarded",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Tenant-Id",
                "Client-Cert",
                "Cookie"
            })
    void a_header_that_claims_an_identity_or_another_target_never_reaches_a_service(String name) {
        // When
        Response response = asNewCaller().header(name, "planted").get("/api/casework/v1/echo");

        // Then
        Map<String, List<String>> seen = response.jsonPath().getMap("headers");
        assertThat(seen.values().toString()).doesNotContain("planted");
        assertThat(seen).doesNotContainKey(name.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void the_gateway_says_itself_where_a_request_came_from() {
        // When
        Response response = asNewCaller()
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .get("/api/casework/v1/echo");

        // Then
        JsonPath seen = response.jsonPath();
        assertThat(seen.getList("headers.'x-forwarded-for'")).containsExactly("127.0.0.1");
        assertThat(seen.getList("headers.'x-forwarded-proto'")).containsExactly("http");
        assertThat(seen.getList("headers.'x-forwarded-host'")).containsExactly("localhost:" + gateway.getPort());
    }

    @Test
    void headers_meant_for_the_first_hop_only_go_no_further() throws IOException {
        // When
        String answer = RawCall.exchange(
                gateway.getPort(),
                "GET /api/casework/v1/echo HTTP/1.1",
                "Authorization: Bearer " + Tokens.ofNewCaller().sign(),
                "Connection: X-Hop, Upgrade",
                "X-Hop: planted",
                "Upgrade: websocket",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("planted").doesNotContain("\"upgrade\"");
    }

    @Test
    void if_match_and_idempotency_key_pass() {
        // When
        Response response = asNewCaller()
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .post("/api/casework/v1/echo");

        // Then
        assertThat(response.jsonPath().getList("headers.'if-match'")).containsExactly("\"3\"");
        assertThat(response.jsonPath().getList("headers.'idempotency-key'")).containsExactly("k-1");
    }

    @Test
    void an_answer_tells_nothing_of_what_stands_behind_and_keeps_what_the_caller_needs() {
        // When
        Response response = asNewCaller().post("/api/casework/v1/created");

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Location")).isEqualTo("/api/casework/v1/records/1");
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.header("Cache-Control")).isEqualTo("private, max-age=5");
        assertThat(response.headers().asList())
                .extracting(h -> h.getName().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("server", "x-powered-by", "set-cookie", "access-control-allow-origin");
    }

    @Test
    void a_services_own_refusal_passes_unchanged() {
        // When
        Response response = asNewCaller().get("/api/casework/v1/fails");

        // Then
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.asString()).isEqualTo("{\"code\":\"internal\"}");
    }

    @Test
    void an_answer_without_content_has_none() {
        // When
        Response response = asNewCaller().get("/api/casework/v1/nothing");

        // Then
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.asByteArray()).isEmpty();
        assertThat(response.header("Transfer-Encoding")).isNull();
    }

    @Test
    void head_answers_with_the_headers_of_get_and_no_body() {
        // When
        Response response = asNewCaller().head("/api/casework/v1/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("application/json");
        assertThat(response.asByteArray()).isEmpty();
    }

    @Test
    void an_event_stream_outlives_the_timeout_of_ordinary_answers() {
        // When
        Response response = asNewCaller().get("/api/hasty/v1/events");

        // Then
        assertThat(response.asString()).isEqualTo("data: first\n\ndata: second\n\n");
    }

    @Test
    void an_event_is_passed_on_when_it_comes_and_not_when_the_stream_ends() throws IOException {
        // Given
        try (RawCall call = RawCall.open(gateway.getPort())) {
            call.send("GET /api/casework/v1/endless HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.ofNewCaller().sign() + "\r\n\r\n");

            // When
            String beginning = call.readUntil("beginning");

            // Then
            assertThat(beginning).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_large_answer_arrives_whole() throws IOException {
        // Given
        int pieces = 1_600;

        // When
        Response response = asNewCaller().get("/api/casework/v1/large?pieces=" + pieces);

        // Then
        try (InputStream in = response.asInputStream()) {
            assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(pieces * 65_536L);
        }
    }

    @Test
    void a_body_of_eight_megabytes_in_chunks_arrives_whole() throws IOException {
        // Given
        try (RawCall call = RawCall.open(gateway.getPort())) {
            call.send("POST /api/casework/v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Transfer-Encoding: chunked\r\nAuthorization: Bearer "
                    + Tokens.ofNewCaller().sign() + "\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 128; i++) {
                call.send(chunk);
            }

            // When
            call.send("0\r\n\r\n");

            // Then
            assertThat(call.readAll()).contains("\"bodyLength\":8388608");
        }
    }

    @Test
    void a_caller_that_asks_before_sending_its_body_is_told_to_go_on() throws IOException {
        // Given
        try (RawCall call = RawCall.open(gateway.getPort())) {
            call.send("POST /api/casework/v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 4\r\nExpect: 100-continue\r\nAuthorization: Bearer "
                    + Tokens.ofNewCaller().sign() + "\r\n\r\n");
            call.readUntil("100 Continue\r\n\r\n");

            // When
            call.send("body");

            // Then
            assertThat(call.readAll()).startsWith("HTTP/1.1 200").contains("\"bodyLength\":4");
        }
    }
}
