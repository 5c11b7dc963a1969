package uk.panauthority.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two names under which one request is found again in every log: the correlation id, which a caller may choose for
 * a whole piece of business, and the W3C trace. Anything not in the exact form is replaced, so that nothing else can
 * travel in these headers.
 *
 * @param traceKept whether the trace is the caller's, in which case its {@code tracestate} still belongs to it
 */
record RequestIds(String correlationId, String traceparent, String traceId, boolean traceKept) {

    static final String CORRELATION_HEADER = "X-Correlation-Id";
    static final String TRACE_HEADER = "traceparent";

    private static final String KEY = RequestIds.class.getName();
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TRACE_FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static RequestIds of(HttpServerRequest request) {
        String correlationId = correlationId(request.getHeader(CORRELATION_HEADER));
        String traceparent = request.getHeader(TRACE_HEADER);
        Matcher trace = TRACE_FORM.matcher(traceparent == null ? "" : traceparent);
        if (trace.matches()) {
            return new RequestIds(correlationId, trace.group(), trace.group(1), true);
        }
        String traceId = hex(16);
        return new RequestIds(correlationId, "00-" + traceId + "-" + hex(8) + "-00", traceId, false);
    }

    /** The ids given to this request on arrival. */
    static RequestIds of(RoutingContext rc) {
        return Objects.requireNonNull(rc.<RequestIds>get(KEY), "Arrival names every request");
    }

    void attachTo(RoutingContext rc) {
        rc.put(KEY, this);
    }

    private static String correlationId(@Nullable String sent) {
        return sent != null && UUID_FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
