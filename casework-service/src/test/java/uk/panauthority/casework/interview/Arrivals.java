package uk.panauthority.casework.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;
import uk.panauthority.common.identity.CurrentCaller;

/** Lets events of other services arrive, as the inbox applies them: in a transaction, for the purpose of events alone. */
@ApplicationScoped
public class Arrivals {

    private final List<EventHandler<?>> handlers;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    public Arrivals(@All List<EventHandler<?>> handlers, ObjectMapper json, CurrentCaller caller) {
        this.handlers = handlers;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.caller = caller;
    }

    public void of(String type, String authority, String payload) {
        EventHandler<?> handler =
                handlers.stream().filter(h -> h.type().equals(type)).findFirst().orElseThrow();
        ManagedContext context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.deactivate();
        context.activate();
        try {
            caller.actAs(Purpose.EVENTS, authority);
            QuarkusTransaction.requiringNew().run(() -> apply(handler, type, authority, payload));
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    /** The example that producer and consumer share. */
    public static String example(String event) {
        try {
            return Files.readString(Path.of("..", "docs", "events", event + ".v1.example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> void apply(EventHandler<T> handler, String type, String authority, String payload) {
        try {
            handler.handle(
                    json.readValue(payload, handler.payloadType()),
                    new ReceivedEvent(
                            UUID.randomUUID(), "/test", type, "test", authority, null, Instant.now(), Instant.now()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
