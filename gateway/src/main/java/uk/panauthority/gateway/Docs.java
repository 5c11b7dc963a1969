package uk.panauthority.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * The documentation page: Swagger UI over the joined API of all services. Everything it needs comes from this process;
 * no other host is asked for anything.
 */
@ApplicationScoped
public class Docs {

    private static final Logger LOG = Logger.getLogger(Docs.class);

    /** Swagger UI sets styles from script and draws its icons from data URIs; scripts come from here only. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final RouteTable routes;
    private final Fetch fetch;
    private final Answers answers;
    private final Duration timeout;
    private final Reused<JsonObject> joined;
    private final Buffer page;
    private final Buffer script;

    Docs(RouteTable routes, Fetch fetch, Answers answers, GatewayConfig config) {
        this.routes = routes;
        this.fetch = fetch;
        this.answers = answers;
        this.timeout = config.docs().timeout();
        this.joined = new Reused<>(config.docs().reuse(), this::join);
        this.page = Buffer.buffer(resource("/docs/page.html").replace("${swagger-ui}", swaggerUiVersion()));
        this.script = Buffer.buffer(resource("/docs/page.js"));
    }

    void page(RoutingContext rc) {
        rc.response().putHeader("Content-Security-Policy", PAGE_POLICY);
        answers.content(rc, 200, "text/html; charset=utf-8", page);
    }

    void script(RoutingContext rc) {
        answers.content(rc, 200, "text/javascript; charset=utf-8", script);
    }

    void api(RoutingContext rc) {
        joined.get().onSuccess(api -> answers.json(rc, 200, api)).onFailure(rc::fail);
    }

    private Future<JsonObject> join() {
        List<Future<JsonObject>> documents = new ArrayList<>();
        for (Route route : routes.all()) {
            documents.add(fetch.get(route.config().origin().resolve(route.openApiPath()), timeout)
                    .map(JsonObject::new));
        }
        return Future.join(documents).transform(done -> {
            JoinedApi api = new JoinedApi();
            int i = 0;
            for (Route route : routes.all()) {
                Future<JsonObject> document = documents.get(i++);
                if (document.succeeded()) {
                    api.add(route.name(), document.result());
                } else {
                    LOG.infof("route=%s has no OpenAPI document to show: %s", route.name(), document.cause());
                    api.addMissing(route.name());
                }
            }
            return Future.succeededFuture(api.document());
        });
    }

    /** The webjar's files stand under its version, which the jar itself states. */
    private static String swaggerUiVersion() {
        Properties properties = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name.substring(1));
        if (in == null) {
            throw new IOException("missing on the class path: " + name);
        }
        return in;
    }
}
