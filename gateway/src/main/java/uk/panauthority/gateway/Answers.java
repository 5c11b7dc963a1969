package uk.panauthority.gateway;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what the gateway answers by itself. Answers of services pass through {@link Passage} instead. */
@ApplicationScoped
public class Answers {

    /**
     * How long an unread body is still taken and thrown away after a refusal. Closing at once would often destroy the
     * refusal on its way (TCP reset); reading on without end would let a caller keep the gateway busy.
     */
    private static final long LINGER_MILLIS = 2_000;

    /** For a caller that has stopped sending: only the refusal itself still has to leave. */
    private static final long STALLED_LINGER_MILLIS = 100;

    private final Vertx vertx;

    Answers(Vertx vertx) {
        this.vertx = vertx;
    }

    void problem(RoutingContext rc, Problem problem) {
        HttpServerResponse response = rc.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // The caller has had half an answer: only a broken connection can tell it so.
            rc.request().connection().close();
            return;
        }
        response.setStatusCode(problem.refusal().status());
        // A library in front may have left its own words here.
        response.setStatusMessage(
                HttpResponseStatus.valueOf(problem.refusal().status()).reasonPhrase());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        if (problem.refusal() == Refusal.PAYLOAD_TOO_LARGE) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(problem.body(RequestIds.of(rc).traceId()).toBuffer());
        takeRestOfBody(rc.request(), LINGER_MILLIS);
    }

    /** Makes a problem the answer of an exchange that a service did not answer. */
    ProxyResponse problem(RoutingContext rc, Problem problem, ProxyResponse response) {
        Buffer body = problem.body(RequestIds.of(rc).traceId()).toBuffer();
        response.setStatusCode(problem.refusal().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(body));
        problem.headers().forEach(response::putHeader);
        takeRestOfBody(
                rc.request(), problem.refusal() == Refusal.REQUEST_TIMEOUT ? STALLED_LINGER_MILLIS : LINGER_MILLIS);
        return response;
    }

    void json(RoutingContext rc, int status, JsonObject body) {
        content(rc, status, "application/json", body.toBuffer());
    }

    void content(RoutingContext rc, int status, String type, Buffer body) {
        rc.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .end(body);
    }

    private void takeRestOfBody(HttpServerRequest request, long lingerMillis) {
        if (request.isEnded()) {
            return;
        }
        request.resume();
        vertx.setTimer(lingerMillis, timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
