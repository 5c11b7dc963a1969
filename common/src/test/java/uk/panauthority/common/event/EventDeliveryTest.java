package uk.panauthority.common.event;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class EventDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TYPE = "kernel.Counted.v1";

    @Inject
    Counters counters;

    @Inject
    CountedHandler handler;

    @Inject
    Broker broker;

    @Inject
    Outbox outbox;

    @Inject
    InboxAttempt attempts;

    @Inject
    EventConfig config;

    @Test
    void whatIsCommittedIsReceived() {
        // Given
        String counter = Counters.givenACounter();

        // When
        counters.step(counter);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.inbox(counter)).containsExactly("DONE 0"));
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        // Given
        String counter = Counters.givenACounter();

        // When
        assertThatThrownBy(() -> counters.stepAndRollBack(counter)).hasMessageContaining("rolled back");

        // Then
        assertThat(counters.written(counter)).isZero();
        counters.step(counter);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1));
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        // When
        assertThatThrownBy(() -> outbox.publish(new Counted("nobody", 1)))
                // Then
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void eachSubjectKeepsItsOrderUnderManyWritersAndTwoDispatchers() throws Exception {
        // Given
        List<String> names =
                IntStream.range(0, 20).mapToObj(i -> Counters.givenACounter()).toList();
        InboxDispatcher second = new InboxDispatcher(attempts, config);
        second.start(null);
        List<Callable<Void>> steps = IntStream.range(0, 600)
                .<Callable<Void>>mapToObj(i -> () -> {
                    counters.step(names.get(i % names.size()));
                    return null;
                })
                .toList();

        // When
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            writers.invokeAll(steps);
        }

        // Then
        List<Integer> oneToThirty = IntStream.rangeClosed(1, 30).boxed().toList();
        Map<String, List<Integer>> expected = names.stream().collect(toMap(name -> name, name -> oneToThirty));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(names.stream().collect(toMap(name -> name, counters::effects)))
                        .isEqualTo(expected));
        second.stop(null);
    }

    @Test
    void aSecondCopyOfAnEventHasNoEffect() {
        // Given
        String counter = Counters.givenACounter();
        Map<String, String> headers = Broker.headers(UUID.randomUUID(), TYPE, counter);
        broker.send(headers, payload(counter, 1));

        // When
        broker.send(headers, payload(counter, 1));

        // Then
        broker.send(Broker.headers(UUID.randomUUID(), TYPE, counter), payload(counter, 2));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1, 2));
    }

    @Test
    void aFailureUndoesTheEffectAndHoldsBackItsOwnSubjectOnly() {
        // Given
        String held = Counters.givenACounter();
        String free = Counters.givenACounter();
        handler.failFor(held);

        // When
        Stream.of(held, held, free, free).forEach(counters::step);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(free)).containsExactly(1, 2));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(counters.inbox(held)).containsExactly("PARKED 4 handler-failed", "PENDING 0"));
        assertThat(counters.effects(held)).isEmpty();
    }

    @Test
    void anErrorOfTheMachineIsAFailedAttemptLikeAnyOther() {
        // Given
        String broken = Counters.givenACounter();
        String whole = Counters.givenACounter();
        handler.breakFor(broken);

        // When
        counters.step(broken);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.inbox(broken)).containsExactly("PARKED 4 handler-failed"));
        counters.step(whole);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(whole)).containsExactly(1));
        assertThat(counters.effects(broken)).isEmpty();
    }

    @Test
    void aHandlerThatRecoversIsCalledAgainInOrder() {
        // Given
        String counter = Counters.givenACounter();
        handler.failFor(counter);
        counters.step(counter);
        counters.step(counter);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.inbox(counter)).anyMatch(row -> row.contains("failed")));

        // When
        handler.succeedFor(counter);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1, 2));
    }

    @Test
    void whatCannotBeReadIsParkedAndHoldsNothingBack() {
        // Given
        String counter = Counters.givenACounter();
        UUID notJson = UUID.randomUUID();

        // When
        broker.send(Broker.headers(notJson, TYPE, counter), "{ not json");

        // Then
        broker.send(Broker.headers(UUID.randomUUID(), TYPE, counter), payload(counter, 1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1));
        assertThat(counters.inbox(notJson)).containsExactly("PARKED 0 not-json");
    }

    @Test
    void aPayloadOfTheWrongShapeIsParkedAtOnceAndHoldsBackItsSubject() {
        // Given
        String counter = Counters.givenACounter();

        // When
        broker.send(Broker.headers(UUID.randomUUID(), TYPE, counter), "{\"counter\":\"x\",\"number\":\"many\"}");

        // Then
        broker.send(Broker.headers(UUID.randomUUID(), TYPE, counter), payload(counter, 2));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.inbox(counter))
                        .containsExactly("PARKED 1 payload-unreadable", "PENDING 0"));
    }

    @Test
    void aTypeThatNobodyHandlesIsPassedOver() {
        // Given
        String counter = Counters.givenACounter();
        UUID unknown = UUID.randomUUID();

        // When
        broker.send(Broker.headers(unknown, "kernel.Unknown.v1", counter), payload(counter, 1));

        // Then
        broker.send(Broker.headers(UUID.randomUUID(), TYPE, counter), payload(counter, 2));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(2));
        assertThat(counters.inbox(unknown)).isEmpty();
    }

    @Test
    void aFieldThatTheReaderDoesNotKnowIsPassedOver() {
        // Given
        String counter = Counters.givenACounter();

        // When
        broker.send(
                Broker.headers(UUID.randomUUID(), TYPE, counter),
                "{\"counter\":\"" + counter + "\",\"number\":7,\"added\":true}");

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(7));
    }

    private static String payload(String counter, int number) {
        return "{\"counter\":\"" + counter + "\",\"number\":" + number + "}";
    }
}
