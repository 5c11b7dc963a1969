package uk.panauthority.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.gateway.Calls.asNewCaller;
import static uk.panauthority.gateway.Calls.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SizesTest {

    @TestHTTPResource("/")
    URL gateway;

    @Test
    void a_body_at_the_limit_passes() {
        // When
        Response response = asNewCaller().body("x".repeat(1024)).post("/api/small/v1/echo");

        // Then
        assertThat(response.jsonPath().getInt("bodyLength")).isEqualTo(1024);
    }

    @Test
    void a_body_declared_larger_than_the_limit_is_refused_before_it_is_sent() {
        // When
        Response response = asNewCaller().body("x".repeat(1025)).post("/api/small/v1/echo");

        // Then
        assertProblem(response, 413, "payload-too-large");
    }

    @Test
    void a_length_beyond_all_numbers_is_refused_like_any_other() throws IOException {
        // When
        String answer = RawCall.exchange(
                gateway.getPort(),
                "POST /api/small/v1/echo HTTP/1.1",
                "Authorization: Bearer " + Tokens.ofNewCaller().sign(),
                "Content-Length: 9223372036854775806");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:panauthority:problem:payload-too-large");
    }

    @Test
    void a_body_in_chunks_is_refused_when_it_grows_past_the_limit() throws IOException {
        // Given
        try (RawCall call = givenAChunkedPost()) {
            String chunk = "200\r\n" + "x".repeat(0x200) + "\r\n";

            // When
            call.send(chunk + chunk + chunk + "0\r\n\r\n");

            // Then
            assertThat(call.readAll())
                    .startsWith("HTTP/1.1 413")
                    .contains("urn:panauthority:problem:payload-too-large");
        }
    }

    @Test
    void a_caller_that_stops_sending_is_not_waited_for() throws IOException {
        // Given
        try (RawCall call = givenAChunkedPost()) {

            // When
            call.send("5\r\nstart\r\n");

            // Then
            assertThat(call.readAll()).startsWith("HTTP/1.1 408").contains("urn:panauthority:problem:request-timeout");
        }
    }

    @Test
    void callers_faults_do_not_stop_the_traffic_to_the_service() throws IOException {
        // Given
        for (int i = 0; i < 3; i++) {
            try (RawCall call = givenAChunkedPost()) {
                call.send("5\r\nstart\r\n");
                call.readAll();
            }
        }

        // When
        Response response = asNewCaller().get("/api/small/v1/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void headers_beyond_the_limit_are_refused() throws IOException {
        // When
        String answer =
                RawCall.exchange(gateway.getPort(), "GET /health HTTP/1.1", "X-Large: " + "x".repeat(20 * 1024));

        // Then
        assertThat(answer).contains(" 431 ");
    }

    @Test
    void an_address_beyond_the_limit_is_refused() throws IOException {
        // When
        String answer = RawCall.exchange(gateway.getPort(), "GET /health?" + "x".repeat(9_000) + " HTTP/1.1");

        // Then
        assertThat(answer).contains(" 414 ");
    }

    private RawCall givenAChunkedPost() throws IOException {
        RawCall call = RawCall.open(gateway.getPort());
        call.send("POST /api/small/v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\nAuthorization: Bearer "
                + Tokens.ofNewCaller().sign() + "\r\n\r\n");
        return call;
    }
}
