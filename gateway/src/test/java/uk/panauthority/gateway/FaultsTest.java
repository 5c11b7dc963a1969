package uk.panauthority.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.panauthority.gateway.Calls.asNewCaller;
import static uk.panauthority.gateway.Calls.assertProblem;
import static uk.panauthority.gateway.Calls.bringUp;
import static uk.panauthority.gateway.Calls.originCount;
import static uk.panauthority.gateway.Calls.takeDown;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FaultsTest {

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void mend() {
        bringUp("fragile");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                asNewCaller().get("/api/fragile/v1/echo").statusCode())
                        .isEqualTo(200));
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_504() {
        // When
        Response response = asNewCaller().get("/api/hasty/v1/silent");

        // Then
        assertProblem(response, 504, "origin-timeout");
        await().untilAsserted(() -> assertThat(originCount("left-silent")).isPositive());
    }

    @Test
    void a_service_that_breaks_off_before_its_answer_is_a_502() {
        // When
        Response response = asNewCaller().post("/api/hasty/v1/dies");

        // Then
        assertProblem(response, 502, "origin-failed");
    }

    @Test
    void a_service_that_is_not_there_is_a_503_since_nothing_was_sent() {
        // When
        Response response = asNewCaller().post("/api/absent/v1/echo");

        // Then
        assertProblem(response, 503, "unavailable");
        assertThat(response.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_post_that_failed_was_sent_to_the_service_exactly_once() {
        // Given
        takeDown("fragile");
        int before = originCount("reached-fragile");

        // When
        Response response = asNewCaller().body("{}").post("/api/fragile/v1/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(originCount("reached-fragile") - before).isEqualTo(1);
    }

    @Test
    void an_answer_that_breaks_off_in_the_middle_is_seen_as_broken_and_not_as_short() throws IOException {
        // Given
        try (RawCall call = RawCall.open(gateway.getPort())) {
            call.send("GET /api/hasty/v1/dies-mid-answer HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.ofNewCaller().sign() + "\r\n\r\n");

            // When
            String all = call.readAll();

            // Then
            assertThat(all.toLowerCase(java.util.Locale.ROOT)).contains("content-length: 1000");
            assertThat(all).endsWith("only the beginning");
        }
        assertUnfinishedAnswerIsRecorded("hasty");
    }

    @Test
    void when_the_caller_leaves_the_service_is_told() throws IOException {
        // Given
        int before = originCount("left-endless");
        RawCall call = RawCall.open(gateway.getPort());
        call.send("GET /api/casework/v1/endless HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.ofNewCaller().sign() + "\r\n\r\n");
        call.readUntil("beginning");

        // When
        call.close();

        // Then
        await().untilAsserted(() -> assertThat(originCount("left-endless")).isEqualTo(before + 1));
        assertUnfinishedAnswerIsRecorded("casework");
    }

    @Test
    void when_the_caller_leaves_before_the_answer_the_service_is_told() throws IOException {
        // Given
        int reached = originCount("reached-silent");
        int left = originCount("left-silent");
        RawCall call = RawCall.open(gateway.getPort());
        call.send("GET /api/casework/v1/silent HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.ofNewCaller().sign() + "\r\n\r\n");
        await().untilAsserted(() -> assertThat(originCount("reached-silent")).isGreaterThan(reached));

        // When
        call.close();

        // Then
        await().untilAsserted(() -> assertThat(originCount("left-silent")).isGreaterThan(left));
    }

    @Test
    void after_enough_failures_traffic_stops_and_callers_hear_at_once_when_to_come_back() {
        // Given
        givenABrokenOffService();
        int before = originCount("reached-fragile");

        // When
        Response response = asNewCaller().get("/api/fragile/v1/echo");

        // Then
        assertProblem(response, 503, "unavailable");
        assertThat(response.header("Retry-After")).isEqualTo("1");
        assertThat(originCount("reached-fragile")).isEqualTo(before);
        assertThat(meters.get("gateway.breaker.state")
                        .tag("route", "fragile")
                        .gauge()
                        .value())
                .isEqualTo(1.0);
    }

    @Test
    void trouble_of_one_service_does_not_touch_another() {
        // Given
        givenABrokenOffService();

        // When
        Response response = asNewCaller().get("/api/casework/v1/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void traffic_flows_again_when_the_service_is_back() {
        // Given
        givenABrokenOffService();

        // When
        bringUp("fragile");

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                asNewCaller().get("/api/fragile/v1/echo").statusCode())
                        .isEqualTo(200));
        assertThat(meters.get("gateway.breaker.state")
                        .tag("route", "fragile")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void a_services_500_is_an_answer_and_stops_no_traffic() {
        // Given
        for (int i = 0; i < 5; i++) {
            asNewCaller().get("/api/fragile/v1/fails").then().statusCode(500);
        }

        // When
        Response response = asNewCaller().get("/api/fragile/v1/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private void assertUnfinishedAnswerIsRecorded(String route) {
        await().untilAsserted(() -> assertThat(meters.find("gateway.requests")
                        .tags("route", route, "status", "499")
                        .timer())
                .isNotNull());
    }

    private static void givenABrokenOffService() {
        takeDown("fragile");
        for (int i = 0; i < 3; i++) {
            asNewCaller().get("/api/fragile/v1/echo").then().statusCode(502);
        }
    }
}
