package uk.panauthority.gateway;

import java.util.Locale;

/**
 * The problem types of the gateway. Where a service has the same type, code, status and title are the same, so that a
 * caller cannot and need not tell which side refused.
 */
enum Refusal {
    MALFORMED_REQUEST(400, "The request cannot be read."),
    UNAUTHENTICATED(401, "A valid access token is needed."),
    FORBIDDEN(403, "This caller may not do this."),
    NOT_FOUND(404, "There is no such record."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method."),
    REQUEST_TIMEOUT(408, "The request did not arrive in time."),
    PAYLOAD_TOO_LARGE(413, "The request is too large."),
    RATE_LIMITED(429, "Too many requests; wait before the next."),
    INTERNAL(500, "The platform failed; nothing was changed."),
    ORIGIN_FAILED(502, "The service broke off; it is not known whether the request took effect."),
    UNAVAILABLE(503, "A part of the platform cannot be reached at the moment."),
    ORIGIN_TIMEOUT(504, "The service did not answer in time; it is not known whether the request took effect.");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
