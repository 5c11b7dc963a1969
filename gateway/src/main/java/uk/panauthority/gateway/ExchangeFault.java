package uk.panauthority.gateway;

import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** Why an exchange between a caller and a service came to no answer, and whose fault it was. */
final class ExchangeFault extends Exception {

    private static final long serialVersionUID = 1L;

    enum Kind {
        BODY_TOO_LARGE(Refusal.PAYLOAD_TOO_LARGE, false),
        CALLER_STALLED(Refusal.REQUEST_TIMEOUT, false),
        CALLER_GONE(Refusal.REQUEST_TIMEOUT, false),
        TRAFFIC_STOPPED(Refusal.UNAVAILABLE, false),
        SERVICE_AWAY(Refusal.UNAVAILABLE, true),
        SERVICE_BUSY(Refusal.UNAVAILABLE, true),
        SERVICE_SLOW(Refusal.ORIGIN_TIMEOUT, true),
        SERVICE_FAILED(Refusal.ORIGIN_FAILED, true);

        private final Refusal refusal;
        private final boolean ofService;

        Kind(Refusal refusal, boolean ofService) {
            this.refusal = refusal;
            this.ofService = ofService;
        }
    }

    private final Kind kind;

    ExchangeFault(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    /** Reads what the HTTP client or the breaker reported; what is not known counts against the service. */
    static ExchangeFault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ExchangeFault fault -> {
                    return fault;
                }
                case OpenCircuitException open -> {
                    return new ExchangeFault(Kind.TRAFFIC_STOPPED);
                }
                case ConnectionPoolTooBusyException busy -> {
                    return new ExchangeFault(Kind.SERVICE_BUSY);
                }
                case TimeoutException late -> {
                    return new ExchangeFault(Kind.SERVICE_SLOW);
                }
                // Nothing was sent: unlike after a break, the caller knows that nothing happened.
                case ConnectException refused -> {
                    return new ExchangeFault(Kind.SERVICE_AWAY);
                }
                case UnknownHostException unknown -> {
                    return new ExchangeFault(Kind.SERVICE_AWAY);
                }
                default -> {}
            }
        }
        return new ExchangeFault(Kind.SERVICE_FAILED);
    }

    Kind kind() {
        return kind;
    }

    Refusal refusal() {
        return kind.refusal;
    }

    /** Only the service's own faults may open its breaker: otherwise one bad caller could shut out all others. */
    boolean isOfService() {
        return kind.ofService;
    }
}
