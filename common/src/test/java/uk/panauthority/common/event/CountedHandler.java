package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down each step that it learns of, and fails after doing so for as long as a test wants it to. */
@ApplicationScoped
public class CountedHandler implements EventHandler<Counted> {

    private final EntityManager entities;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> breaking = ConcurrentHashMap.newKeySet();

    CountedHandler(EntityManager entities) {
        this.entities = entities;
    }

    /** Every event of this counter fails until {@link #succeedFor}. */
    void failFor(String counter) {
        failing.add(counter);
    }

    /** Every event of this counter meets an error of the machine. */
    void breakFor(String counter) {
        breaking.add(counter);
    }

    void succeedFor(String counter) {
        failing.remove(counter);
    }

    @Override
    public String type() {
        return "kernel.Counted.v1";
    }

    @Override
    public Class<Counted> payloadType() {
        return Counted.class;
    }

    @Override
    public void handle(Counted payload, ReceivedEvent event) {
        entities.createNativeQuery("insert into effect (event_id, counter, number) values (?, ?, ?)")
                .setParameter(1, event.id())
                .setParameter(2, payload.counter())
                .setParameter(3, payload.number())
                .executeUpdate();
        if (breaking.contains(payload.counter())) {
            throw new StackOverflowError("secret of " + payload.counter());
        }
        if (failing.contains(payload.counter())) {
            throw new IllegalStateException("the handler fails after its effect, before the event is marked");
        }
    }
}
