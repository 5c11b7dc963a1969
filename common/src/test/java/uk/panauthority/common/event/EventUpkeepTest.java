package uk.panauthority.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class EventUpkeepTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Counters counters;

    @Inject
    PoisonedEvents poisoned;

    @Inject
    EventRetention retention;

    @Inject
    EventBacklog backlog;

    @Inject
    DatabaseOwner owner;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @TestHTTPResource(value = "/health/well", management = true)
    URL wellness;

    @Test
    void finishedRowsGoAfterTheirTimeAndWhatWaitsStays() {
        // Given
        String old = Counters.givenACounter();
        String recent = Counters.givenACounter();
        counters.step(old);
        counters.step(recent);
        UUID parked = poisoned.givenAParkedEventAndOneBehindIt();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(counters.inbox(old)).containsExactly("DONE 0");
            assertThat(counters.inbox(recent)).containsExactly("DONE 0");
            assertThat(counters.unpublished()).isZero();
        });
        owner.runPastPolicies(
                "outbox",
                "update outbox set published_at = published_at - interval '8 days'" + " where subject = '" + old + "'");
        owner.runPastPolicies(
                "inbox",
                "update inbox set finished_at = finished_at - interval '31 days',"
                        + " received_at = received_at - interval '31 days' where subject = '" + old + "'");
        owner.runPastPolicies(
                "inbox",
                "update inbox set received_at = received_at - interval '31 days'" + " where event_id = '" + parked
                        + "'");

        // When
        retention.purge();

        // Then
        assertThat(counters.written(old)).isZero();
        assertThat(counters.inbox(old)).isEmpty();
        assertThat(counters.written(recent)).isEqualTo(1);
        assertThat(counters.inbox(recent)).containsExactly("DONE 0");
        assertThat(counters.inbox(parked)).containsExactly("PARKED 4 handler-failed");
    }

    @Test
    void theBacklogIsSeenFromOutside() {
        // Given
        poisoned.givenAParkedEventAndOneBehindIt();

        // When
        backlog.sample();

        // Then
        String page = RestAssured.get(metrics).asString();
        assertThat(page).contains("outbox_depth", "outbox_oldest_seconds", "inbox_pending");
        assertThat(page).containsPattern("inbox_parked(\\{[^}]*})? [1-9]");
        RestAssured.get(wellness).then().statusCode(200);
    }
}
