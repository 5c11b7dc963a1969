package uk.panauthority.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes a request for a service, asks who is there, and lets it through or not. */
@ApplicationScoped
public class Door {

    /** No service speaks WebSocket; a tunnel would pass everything that {@link Passage} looks at. */
    private static final ProxyOptions NO_TUNNELS = new ProxyOptions().setSupportWebSocket(false);

    private final RouteTable routes;
    private final TokenGate gate;
    private final RateLimits limits;
    private final Breakers breakers;
    private final Answers answers;
    private final HttpClient client;

    Door(
            Vertx vertx,
            GatewayConfig config,
            RouteTable routes,
            TokenGate gate,
            RateLimits limits,
            Breakers breakers,
            Answers answers) {
        this.routes = routes;
        this.gate = gate;
        this.limits = limits;
        this.breakers = breakers;
        this.answers = answers;
        // The pool is counted for each service, so a slow one cannot take the connections of another.
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.origins().maxConnections())
                .setMaxWaitQueueSize(config.origins().maxWaiting())
                .setConnectTimeout((int) config.origins().connectTimeout().toMillis()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    void handle(RoutingContext rc) {
        Optional<Route> owner = routes.ownerOf(pathOf(rc));
        if (owner.isEmpty()) {
            rc.next();
            return;
        }
        Route route = owner.get();
        if (isPublic(rc, route)) {
            limits.takeAnonymous(rc.request())
                    .ifPresentOrElse(problem -> answers.problem(rc, problem), () -> letThrough(rc, route));
            return;
        }
        gate.admit(rc)
                .onSuccess(refused ->
                        refused.ifPresentOrElse(problem -> answers.problem(rc, problem), () -> letThrough(rc, route)))
                .onFailure(rc::fail);
    }

    private static boolean isPublic(RoutingContext rc, Route route) {
        HttpMethod method = rc.request().method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return reads && pathOf(rc).equals(route.openApiPath());
    }

    private static String pathOf(RoutingContext rc) {
        return RequestTarget.pathOf(rc.request().uri());
    }

    private void letThrough(RoutingContext rc, Route route) {
        if (declaredLength(rc) > route.config().maxBody().asLongValue()) {
            answers.problem(rc, Problem.of(Refusal.PAYLOAD_TOO_LARGE));
            return;
        }
        // A proxy object is two lists; one for each request lets the interceptor keep the exchange's own state.
        Passage passage = new Passage(rc, route, breakers, answers);
        HttpProxy.reverseProxy(NO_TUNNELS, client)
                .origin(passage::openOrigin)
                .addInterceptor(passage)
                .handle(rc.request());
    }

    /** Arrival has found the length to be digits; more of them than a long holds is larger than any limit. */
    private static long declaredLength(RoutingContext rc) {
        String length = rc.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        return length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }
}
