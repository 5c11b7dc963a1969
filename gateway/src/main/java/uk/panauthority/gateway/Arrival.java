package uk.panauthority.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.MDC;

/**
 * The first to see a request: names it, arranges that its end is recorded, and refuses what is not plainly formed
 * before any other code has read it.
 */
@ApplicationScoped
public class Arrival {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final Answers answers;
    private final Traffic traffic;
    private final AnswerHeaders answerHeaders;

    Arrival(Answers answers, Traffic traffic, AnswerHeaders answerHeaders) {
        this.answers = answers;
        this.traffic = traffic;
        this.answerHeaders = answerHeaders;
    }

    static boolean takes(HttpMethod method) {
        return METHODS.contains(method);
    }

    void handle(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        // The token check may wait for Keycloak; a body that arrives meanwhile would be lost without this.
        request.pause();
        RequestIds ids = RequestIds.of(request);
        ids.attachTo(rc);
        MDC.put("correlationId", ids.correlationId());
        MDC.put("traceId", ids.traceId());
        traffic.record(rc);
        answerHeaders.addTo(rc);

        if (!takes(request.method())) {
            answers.problem(rc, new Problem(Refusal.METHOD_NOT_ALLOWED, null, Map.of("Allow", ALLOW)));
        } else if (!RequestTarget.isPlain(request.uri())) {
            answers.problem(rc, Problem.of(Refusal.MALFORMED_REQUEST, "The address is not in its plain form."));
        } else if (!isBodyFramingPlain(request)) {
            answers.problem(rc, Problem.of(Refusal.MALFORMED_REQUEST, "The body's length is not stated plainly."));
        } else if (request.authority() == null) {
            answers.problem(rc, Problem.of(Refusal.MALFORMED_REQUEST, "The Host header is missing or not valid."));
        } else {
            rc.next();
        }
    }

    /** One length, or chunks, never anything that two readers could understand differently (RFC 9112, section 6.3). */
    private static boolean isBodyFramingPlain(HttpServerRequest request) {
        List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean oneLength = lengths.isEmpty()
                || (lengths.size() == 1 && lengths.getFirst().chars().allMatch(c -> c >= '0' && c <= '9'));
        boolean chunksOnly =
                codings.isEmpty() || (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked"));
        return oneLength && chunksOnly && (lengths.isEmpty() || codings.isEmpty());
    }
}
