package uk.panauthority.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Events whose handler fails until they are cured. */
@ApplicationScoped
public class PoisonedEvents {

    private final Counters counters;
    private final CountedHandler handler;
    private final Map<UUID, String> counterOf = new ConcurrentHashMap<>();

    PoisonedEvents(Counters counters, CountedHandler handler) {
        this.counters = counters;
        this.handler = handler;
    }

    /** The id of the parked one. */
    public UUID givenAParkedEventAndOneBehindIt() {
        String counter = Counters.givenACounter();
        handler.failFor(counter);
        counters.step(counter);
        counters.step(counter);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(counters.inbox(counter)).containsExactly("PARKED 4 handler-failed", "PENDING 0"));
        UUID event = counters.eventOf(counter);
        counterOf.put(event, counter);
        return event;
    }

    public void cure(UUID event) {
        handler.succeedFor(counterOf.get(event));
    }

    public List<Integer> effects(UUID event) {
        return counters.effects(counterOf.get(event));
    }
}
