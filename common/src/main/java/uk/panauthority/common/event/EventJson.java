package uk.panauthority.common.event;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * JSON of event payloads. As strict as the JSON of requests, but for one thing: a field that this service does not know
 * is passed over, so that a producer may add fields within a schema version.
 */
@ApplicationScoped
public class EventJson {

    private final ObjectMapper mapper;

    public EventJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(DomainEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("an event cannot be written as JSON: " + event.getClass(), e);
        }
    }

    /** Whether these bytes are one JSON object, whatever its fields. */
    boolean isObject(byte[] payload) {
        try {
            return mapper.readTree(payload).isObject();
        } catch (IOException e) {
            return false;
        }
    }

    /** The payload as the handler wants it, or null when it is not of that shape. */
    <T> @Nullable T read(byte[] payload, Class<T> as) {
        try {
            return mapper.readValue(payload, as);
        } catch (IOException e) {
            return null;
        }
    }
}
