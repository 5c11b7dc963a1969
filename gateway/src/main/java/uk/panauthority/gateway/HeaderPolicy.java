package uk.panauthority.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers pass the door. Inwards: nothing that any proxy or framework is known to take for an identity, an
 * address or another target; who the caller is comes from the token alone. Outwards: nothing that tells what stands
 * behind, and nothing that is the gateway's to say.
 */
final class HeaderPolicy {

    /** Families that proxies use to hand on an identity, an address or a rewritten request. */
    private static final List<String> DENIED_FAMILIES = List.of(
            "x-forwarded",
            "x-auth",
            "x-user",
            "x-organisation",
            "x-organization",
            "x-role",
            "x-tenant",
            "x-subject",
            "x-remote",
            "x-real-",
            "x-client-",
            "x-cluster-client",
            "x-original",
            "x-rewrite",
            "x-http-method",
            "x-method-override",
            "x-ssl",
            "x-envoy-",
            "x-amzn-oidc",
            "x-goog-authenticated",
            "x-ms-client-principal",
            "cf-connecting",
            "ssl-client",
            "client-cert");

    private static final Set<String> DENIED = Set.of(
            "forwarded",
            "via",
            "proxy",
            "remote-user",
            "true-client-ip",
            "x-request-id",
            // Calls carry a bearer token; a cookie could only be somebody else's authority (CSRF).
            "cookie",
            // Answered here, once the token and the declared length have been found good.
            "expect");

    private static final Set<String> HIDDEN = Set.of(
            "server",
            "x-powered-by",
            "via",
            "set-cookie",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "connection",
            "traceparent",
            "tracestate",
            "x-correlation-id",
            "strict-transport-security",
            "content-security-policy",
            "x-frame-options");

    private HeaderPolicy() {}

    /** Makes the caller's headers fit for a service. */
    static void inwards(MultiMap headers, HttpServerRequest request, RequestIds ids) {
        List<String> named = namedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (isDenied(lower) || named.contains(lower)) {
                headers.remove(name);
            }
        }
        if (!ids.traceKept()) {
            headers.remove("tracestate");
        }
        headers.set(RequestIds.TRACE_HEADER, ids.traceparent());
        headers.set(RequestIds.CORRELATION_HEADER, ids.correlationId());
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        HostAndPort host = request.authority();
        if (host != null) {
            headers.set("X-Forwarded-Host", host.toString());
        }
    }

    /** Makes a service's headers fit for the caller. */
    static void outwards(MultiMap headers, URI origin) {
        List<String> named = namedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (HIDDEN.contains(lower) || lower.startsWith("access-control-") || named.contains(lower)) {
                headers.remove(name);
            }
        }
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(origin + "/")) {
            // The service knows only its own address; the path is the same on this side of the door.
            headers.set(
                    HttpHeaders.LOCATION, location.substring(origin.toString().length()));
        }
    }

    /** Underscores and hyphens become one in CGI-like environments: x_user would arrive as x-user. */
    private static boolean isDenied(String name) {
        return DENIED.contains(name)
                || name.indexOf('_') >= 0
                || DENIED_FAMILIES.stream().anyMatch(name::startsWith);
    }

    /** What the sender declared to be meant for the next hop only (RFC 9110, section 7.6.1). */
    private static List<String> namedByConnection(MultiMap headers) {
        List<String> named = new ArrayList<>();
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }
}
