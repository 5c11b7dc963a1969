package uk.panauthority.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the configured front ends call from a browser, and no other page. Answers never allow credentials in the sense
 * of CORS: there are no cookies here.
 */
@ApplicationScoped
public class Cors {

    private static final int ONE_HOUR = 3600;

    /** Null when no front end is configured: an empty {@link CorsHandler} would allow every origin. */
    private final @Nullable CorsHandler configured;

    private final Answers answers;

    Cors(GatewayConfig config, Answers answers) {
        this.answers = answers;
        List<String> origins = config.cors().origins().orElse(List.of());
        if (origins.contains("*")) {
            throw new IllegalArgumentException("gateway.cors.origins names each front end; * is not accepted");
        }
        this.configured = origins.isEmpty() ? null : forOrigins(origins);
    }

    void handle(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals(request.scheme() + "://" + request.authority())) {
            rc.next();
        } else if (configured == null) {
            refuse(rc);
        } else {
            configured.handle(rc);
        }
    }

    void refuse(RoutingContext rc) {
        answers.problem(rc, Problem.of(Refusal.FORBIDDEN, "Pages of this origin may not call the platform."));
    }

    private static CorsHandler forOrigins(List<String> origins) {
        return CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(
                        Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "Authorization",
                        "Content-Type",
                        "If-Match",
                        "If-None-Match",
                        "Idempotency-Key",
                        "Last-Event-ID",
                        "X-Correlation-Id",
                        "traceparent"))
                .exposedHeaders(Set.of("ETag", "Location", "Retry-After", "X-Correlation-Id"))
                .maxAgeSeconds(ONE_HOUR);
    }
}
