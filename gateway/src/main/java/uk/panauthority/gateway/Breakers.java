package uk.panauthority.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One circuit breaker for each service: when its exchanges keep failing, callers get a quick refusal instead of a long
 * wait, and the service gets room to recover. A breaker never repeats an exchange. An answer of the service, even a
 * 500, is an answer and not a failed exchange: one faulty function must not close the others.
 */
@ApplicationScoped
public class Breakers {

    private static final Logger LOG = Logger.getLogger(Breakers.class);

    private final Map<String, CircuitBreaker> byRoute = new HashMap<>();

    Breakers(Vertx vertx, RouteTable routes, MeterRegistry meters) {
        for (Route route : routes.all()) {
            CircuitBreaker breaker = create(vertx, route);
            byRoute.put(route.name(), breaker);
            Gauge.builder("gateway.breaker.state", breaker, Breakers::asNumber)
                    .description("0 closed: traffic flows; 1 open: traffic is stopped; 2 half open: one request tries")
                    .tag("route", route.name())
                    .register(meters);
        }
    }

    <T> Future<T> guard(Route route, Supplier<Future<T>> exchange) {
        CircuitBreaker breaker = byRoute.get(route.name());
        if (breaker == null) {
            throw new IllegalStateException("no breaker for " + route.name());
        }
        return breaker.execute(result -> exchange.get().onComplete(result));
    }

    private static double asNumber(CircuitBreaker breaker) {
        return switch (breaker.state()) {
            case CLOSED -> 0;
            case OPEN -> 1;
            case HALF_OPEN -> 2;
        };
    }

    private static CircuitBreaker create(Vertx vertx, Route route) {
        GatewayConfig.BreakerConfig config = route.config().breaker();
        CircuitBreakerOptions options = new CircuitBreakerOptions()
                .setMaxFailures(config.failures())
                .setFailuresRollingWindow(config.window().toMillis())
                .setResetTimeout(config.reset().toMillis())
                // The exchange ends by itself (Passage, MeteredBody); a second clock here would count uploads as late.
                .setTimeout(-1)
                .setMaxRetries(0)
                // Nobody listens on the event bus; the gauge and the log say the state.
                .setNotificationAddress(null);
        return CircuitBreaker.create(route.name(), vertx, options)
                .failurePolicy(exchange ->
                        exchange.failed() && !(exchange.cause() instanceof ExchangeFault fault && !fault.isOfService()))
                .openHandler(
                        change -> LOG.warnf("route=%s breaker=open: traffic to the service is stopped", route.name()))
                .halfOpenHandler(change -> LOG.infof("route=%s breaker=half-open: one request tries", route.name()))
                .closeHandler(change -> LOG.infof("route=%s breaker=closed: traffic flows", route.name()));
    }
}
