package uk.panauthority.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One line and one measurement for each request when it is over. Never in either: query strings, headers, tokens,
 * bodies, user names. The path is written only where it belongs to a service, since addresses of services carry ids and
 * nothing else, while a mistyped address may carry anything.
 */
@ApplicationScoped
public class Traffic {

    private static final Logger ACCESS = Logger.getLogger("uk.panauthority.gateway.access");
    private static final String KEY = Traffic.class.getName();

    private final RouteTable routes;
    private final MeterRegistry meters;

    Traffic(RouteTable routes, MeterRegistry meters) {
        this.routes = routes;
        this.meters = meters;
    }

    /** Where a request without a service behind it went, for the line and the measurement. */
    static void nameRoute(RoutingContext rc, String name) {
        rc.put(KEY, name);
    }

    void record(RoutingContext rc) {
        long started = System.nanoTime();
        rc.addEndHandler(end -> finished(rc, Duration.ofNanos(System.nanoTime() - started)));
    }

    private void finished(RoutingContext rc, Duration took) {
        HttpServerRequest request = rc.request();
        String path = RequestTarget.pathOf(request.uri());
        Optional<Route> route = RequestTarget.isPlain(path) ? routes.ownerOf(path) : Optional.empty();
        String name = route.map(Route::name).orElseGet(() -> rc.get(KEY, "none"));
        // 499 is the usual mark of an answer that was not finished, mostly because the caller left.
        int status = rc.response().ended() ? rc.response().getStatusCode() : 499;
        Timer.builder("gateway.requests")
                .description("Requests by service and status")
                .tag("route", name)
                .tag("method", knownMethod(request))
                .tag("status", Integer.toString(status))
                .register(meters)
                .record(took);
        if (ACCESS.isInfoEnabled()) {
            Optional<Caller> caller = Caller.of(rc);
            RequestIds ids = RequestIds.of(rc);
            ACCESS.infof(
                    "method=%s route=%s path=%s status=%d ms=%d bytesOut=%d client=%s subject=%s correlationId=%s"
                            + " traceId=%s",
                    knownMethod(request),
                    name,
                    route.isPresent() ? LoggedPath.of(path) : "-",
                    status,
                    took.toMillis(),
                    rc.response().bytesWritten(),
                    caller.map(Caller::client).orElse("-"),
                    caller.map(Caller::subject).orElse("-"),
                    ids.correlationId(),
                    ids.traceId());
        }
    }

    /** Methods are the caller's words: only the known ones may become a label. */
    private static String knownMethod(HttpServerRequest request) {
        return Arrival.takes(request.method()) ? request.method().name() : "OTHER";
    }
}
