package uk.panauthority.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TrafficTest {

    private static final Logger ACCESS = Logger.getLogger("uk.panauthority.gateway.access");

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        ACCESS.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        ACCESS.removeHandler(lines);
    }

    @Test
    void the_access_log_says_who_called_what_and_nothing_of_what_was_said() {
        // Given
        Tokens token = Tokens.ofNewCaller();
        String signed = token.sign();

        // When
        given().header("Authorization", "Bearer " + signed)
                .header("X-Correlation-Id", "7f2b8a34-5c1d-4e6f-8a9b-0c1d2e3f4a5c")
                .header("X-Child", "planted-header")
                .body("planted-body")
                .post("/api/casework/v1/echo?name=planted-query");

        // Then
        await().untilAsserted(() -> assertThat(lines.written).hasSize(1));
        assertThat(lines.written.getFirst())
                .startsWith("method=POST route=casework path=/api/casework/v1/echo status=200 ms=")
                .contains(" client=test-client subject=" + token.subject() + " ")
                .contains(" correlationId=7f2b8a34-5c1d-4e6f-8a9b-0c1d2e3f4a5c traceId=")
                .doesNotContain("planted", signed);
    }

    @Test
    void a_mistyped_address_is_not_written_down() {
        // When
        given().get("/children/planted-name");

        // Then
        await().untilAsserted(() -> assertThat(lines.written).hasSize(1));
        assertThat(lines.written.getFirst())
                .startsWith("method=GET route=none path=- status=404 ")
                .doesNotContain("planted");
    }

    private static final class Lines extends Handler {

        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(ExtLogRecord.wrap(line).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
