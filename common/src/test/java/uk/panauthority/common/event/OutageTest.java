package uk.panauthority.common.event;

import static java.util.stream.Collectors.toMap;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.localstack.LocalStack;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class OutageTest {

    private static final int STEPS = 40;

    @Inject
    Counters counters;

    @Inject
    DatabaseOwner owner;

    @Inject
    EventBacklog backlog;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void aBrokerThatGoesAndComesUnderLoadLosesAndReordersNothing() throws Exception {
        // Given
        List<String> names =
                IntStream.range(0, 8).mapToObj(i -> Counters.givenACounter()).toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> load = names.stream()
                    .<Future<?>>map(name ->
                            writers.submit(() -> IntStream.range(0, STEPS).forEach(i -> counters.step(name))))
                    .toList();

            // When
            LocalStack.forTests().stopKafka();
            for (Future<?> writer : load) {
                writer.get();
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                backlog.sample();
                assertThat(backlog.latest().outboxDepth()).isPositive();
            });
            LocalStack.forTests().startKafka();
        }

        // Then
        List<Integer> all = IntStream.rangeClosed(1, STEPS).boxed().toList();
        Map<String, List<Integer>> expected = names.stream().collect(toMap(name -> name, name -> all));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(names.stream().collect(toMap(name -> name, counters::effects)))
                        .isEqualTo(expected));
    }

    @Test
    void receivedEventsWaitWhileTheInboxCannotTakeThem() {
        // Given
        String counter = Counters.givenACounter();
        owner.run("revoke insert on inbox from kernel_app");

        // When
        IntStream.range(0, 5).forEach(i -> counters.step(counter));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counters.unpublished()).isZero());
        owner.run("grant insert on inbox to kernel_app");

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1, 2, 3, 4, 5));
    }

    @Test
    void aBrokerThatIsAwayMakesNobodyRestartTheService() {
        // Given
        String counter = Counters.givenACounter();
        LocalStack.forTests().stopKafka();

        // When
        counters.step(counter);

        // Then
        try {
            await().during(Duration.ofSeconds(8)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                RestAssured.get(live).then().statusCode(200);
                RestAssured.get(ready).then().statusCode(200);
            });
        } finally {
            LocalStack.forTests().startKafka();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1));
    }
}
