package uk.panauthority.gateway;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the caller sees it, RFC 9457. Neither detail nor headers repeat anything that the caller sent.
 *
 * @param headers further answer headers that belong to this refusal, such as {@code Retry-After}
 */
record Problem(Refusal refusal, @Nullable String detail, Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal) {
        return new Problem(refusal, null, Map.of());
    }

    static Problem of(Refusal refusal, String detail) {
        return new Problem(refusal, detail, Map.of());
    }

    static Problem unauthenticated(String detail) {
        return new Problem(Refusal.UNAUTHENTICATED, detail, Map.of("WWW-Authenticate", "Bearer"));
    }

    /** A refusal that says when to come back; part seconds are rounded up, since an early retry would fail again. */
    static Problem retryAfter(Refusal refusal, String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Problem(refusal, detail, Map.of("Retry-After", Long.toString(seconds)));
    }

    JsonObject body(String traceId) {
        JsonObject body = new JsonObject()
                .put("type", "urn:panauthority:problem:" + refusal.code())
                .put("code", refusal.code())
                .put("title", refusal.title())
                .put("status", refusal.status());
        if (detail != null) {
            body.put("detail", detail);
        }
        return body.put("traceId", traceId);
    }
}
