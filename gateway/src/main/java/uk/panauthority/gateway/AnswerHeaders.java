package uk.panauthority.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Headers of every answer, whoever wrote it; set last, so that a service cannot weaken them. Answers about children are
 * kept by nobody on the way unless the service said otherwise.
 */
@ApplicationScoped
public class AnswerHeaders {

    /** Nothing of an API answer may be shown as a page, run, or framed. */
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    void addTo(RoutingContext rc) {
        rc.addHeadersEndHandler(end -> {
            MultiMap headers = rc.response().headers();
            headers.set(RequestIds.CORRELATION_HEADER, RequestIds.of(rc).correlationId());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "no-referrer");
            if (!headers.contains("Content-Security-Policy")) {
                headers.set("Content-Security-Policy", API_POLICY);
            }
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            // Over plain HTTP browsers must ignore it (RFC 6797, section 7.2); where TLS ends at an ingress, the
            // scheme is https once quarkus.http.proxy.* trusts that ingress.
            if ("https".equals(rc.request().scheme())) {
                headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
        });
    }
}
