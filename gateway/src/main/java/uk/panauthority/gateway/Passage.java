package uk.panauthority.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One exchange between a caller and a service, there and back. Path, query and body go through unchanged and
 * unbuffered; headers by {@link HeaderPolicy}. The service's clock starts when it has the whole request, so that a slow
 * upload is not held against it. Nothing is ever sent twice.
 */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final RoutingContext rc;
    private final Route route;
    private final Breakers breakers;
    private final Answers answers;

    private @Nullable HttpClientRequest toOrigin;

    Passage(RoutingContext rc, Route route, Breakers breakers, Answers answers) {
        this.rc = rc;
        this.route = route;
        this.breakers = breakers;
        this.answers = answers;
    }

    /** Opens the request to the service; part of the exchange that the breaker watches. */
    Future<HttpClientRequest> openOrigin(ProxyContext proxy) {
        return proxy.client().request(route.originRequest()).compose(request -> {
            // The same failure ends the exchange, and is judged there.
            request.exceptionHandler(broken -> LOG.debugf("route=%s request broken off", route.name()));
            if (rc.response().closed()) {
                // From here on the proxy notices by itself when the caller leaves.
                request.reset();
                return Future.failedFuture(new ExchangeFault(ExchangeFault.Kind.CALLER_GONE));
            }
            toOrigin = request;
            return Future.succeededFuture(request);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        HttpServerRequest received = request.proxiedRequest();
        HeaderPolicy.inwards(request.headers(), received, RequestIds.of(rc));
        MeteredBody body = meter(request.getBody(), rc.vertx());
        request.setBody(Body.body(body, request.getBody().length()));
        if ("100-continue".equalsIgnoreCase(received.getHeader(HttpHeaders.EXPECT))) {
            received.response().writeContinue();
        }
        return breakers.guard(
                        route, () -> proxy.sendRequest().recover(failure -> Future.failedFuture(fault(failure, body))))
                .recover(failure -> Future.succeededFuture(refuse(ExchangeFault.of(failure), request)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        ProxyResponse response = proxy.response();
        HeaderPolicy.outwards(response.headers(), route.config().origin());
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        HttpClientRequest request = toOrigin;
        if (request != null && type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream")) {
            request.idleTimeout(route.config().eventStreamIdle().toMillis());
        }
        Body body = response.getBody();
        if (body != null) {
            response.setBody(Body.body(new AnswerBody(body.stream(), this::breakOff), body.length()));
        }
        return proxy.sendResponse();
    }

    private void breakOff() {
        if (!rc.response().closed()) {
            LOG.warnf("route=%s the service broke off in the middle of an answer", route.name());
            rc.request().connection().close();
        }
    }

    private MeteredBody meter(Body body, Vertx vertx) {
        return new MeteredBody(
                body.stream(),
                vertx,
                route.config().maxBody().asLongValue(),
                route.config().uploadStall(),
                () -> {
                    HttpClientRequest request = toOrigin;
                    if (request != null) {
                        request.idleTimeout(route.config().timeout().toMillis());
                    }
                });
    }

    private ExchangeFault fault(Throwable failure, MeteredBody body) {
        ExchangeFault ofBody = body.fault();
        if (ofBody != null) {
            return ofBody;
        }
        return rc.response().closed() ? new ExchangeFault(ExchangeFault.Kind.CALLER_GONE) : ExchangeFault.of(failure);
    }

    private ProxyResponse refuse(ExchangeFault fault, ProxyRequest request) {
        LOG.debugf("route=%s fault=%s", route.name(), fault.kind());
        Problem problem = fault.refusal() == Refusal.UNAVAILABLE
                ? Problem.retryAfter(
                        Refusal.UNAVAILABLE,
                        "The service is not taking requests at the moment.",
                        route.config().breaker().reset())
                : Problem.of(fault.refusal());
        return answers.problem(rc, problem, request.release().response());
    }
}
