package uk.panauthority.common.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id under which one piece of work can be followed from the gateway through services and events into the logs. The
 * gateway makes it; where work begins without one, it is made here.
 */
@RequestScoped
public class CorrelationId {

    private @Nullable String value;
    private @Nullable String traceId;

    public String value() {
        if (value == null) {
            value = UUID.randomUUID().toString();
        }
        return value;
    }

    public void set(String given) {
        this.value = given;
    }

    /** The id shown in problems: the trace of W3C trace context when there is one, else the correlation id. */
    public String traceId() {
        return traceId == null ? value().replace("-", "") : traceId;
    }

    void setTraceId(String given) {
        this.traceId = given;
    }
}
