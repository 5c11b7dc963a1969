package uk.panauthority.common.event;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The handlers of this service by the type that they take. Two for one type end the start-up. */
@Startup
@ApplicationScoped
public class EventHandlers {

    private final Map<String, EventHandler<?>> byType;

    public EventHandlers(@All List<EventHandler<?>> handlers) {
        this.byType = handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
    }

    boolean know(String type) {
        return byType.containsKey(type);
    }

    @Nullable
    EventHandler<?> of(String type) {
        return byType.get(type);
    }
}
