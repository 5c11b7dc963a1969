package uk.panauthority.gateway;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The order in which a request meets the parts of the gateway: the whole map of this module. */
@ApplicationScoped
public class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);

    /** Before every handler of Quarkus that looks at requests. */
    private static final int FIRST = -10_000;

    private final Arrival arrival;
    private final Cors cors;
    private final Door door;
    private final Docs docs;
    private final HealthOfWhole health;
    private final RateLimits limits;
    private final Answers answers;

    FrontDoor(
            Arrival arrival,
            Cors cors,
            Door door,
            Docs docs,
            HealthOfWhole health,
            RateLimits limits,
            Answers answers) {
        this.arrival = arrival;
        this.cors = cors;
        this.door = door;
        this.docs = docs;
        this.health = health;
        this.limits = limits;
        this.answers = answers;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(arrival::handle).failureHandler(this::failed);
        router.route().order(FIRST + 1).handler(cors::handle);
        router.route(Route.ROOT + "*").order(FIRST + 2).handler(door::handle);
        page(router, "/", "docs", rc -> rc.redirect("/docs"));
        page(router, "/docs", "docs", docs::page);
        page(router, "/docs/page.js", "docs", docs::script);
        page(router, "/docs/openapi.json", "docs", docs::api);
        page(router, "/health", "health", health::handle);
        // Swagger UI's files are served by Quarkus from the webjar, at its default order.
        router.route("/webjars/*").order(FIRST + 3).handler(rc -> limited(rc, "docs", RoutingContext::next));
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1).handler(this::nothingHere);
    }

    private void page(Router router, String path, String name, Handler<RoutingContext> handler) {
        router.route(HttpMethod.GET, path).order(FIRST + 3).handler(rc -> limited(rc, name, handler));
    }

    private void limited(RoutingContext rc, String name, Handler<RoutingContext> handler) {
        Traffic.nameRoute(rc, name);
        Optional<Problem> tooMany = limits.takeAnonymous(rc.request());
        if (tooMany.isPresent()) {
            answers.problem(rc, tooMany.get());
        } else {
            handler.handle(rc);
        }
    }

    private void nothingHere(RoutingContext rc) {
        answers.problem(rc, Problem.of(Refusal.NOT_FOUND, "There is nothing at this address."));
    }

    private void failed(RoutingContext rc) {
        switch (rc.statusCode()) {
            case 403 -> cors.refuse(rc);
            case 404 -> nothingHere(rc);
            case 400 -> answers.problem(rc, Problem.of(Refusal.MALFORMED_REQUEST));
            default -> {
                LOG.errorf(rc.failure(), "a request failed in the gateway itself");
                answers.problem(rc, Problem.of(Refusal.INTERNAL));
            }
        }
    }
}
