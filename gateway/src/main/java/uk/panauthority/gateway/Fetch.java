package uk.panauthority.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/**
 * The gateway's own small questions to the parts of the platform: is it ready, what is its API. Never carries a
 * caller's token. Its connections are apart from those of callers, so that health is told truly under load.
 */
@ApplicationScoped
public class Fetch {

    private final HttpClient client;

    Fetch(Vertx vertx) {
        this.client = vertx.createHttpClient();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** The body of a 200 answer; fails on any other status, and when the whole takes longer than the timeout. */
    Future<Buffer> get(URI address, Duration timeout) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setTimeout(timeout.toMillis());
        return client.request(options).compose(request -> request.send()).compose(Fetch::bodyOfOk);
    }

    private static Future<Buffer> bodyOfOk(HttpClientResponse response) {
        return response.body()
                .compose(body -> response.statusCode() == 200
                        ? Future.succeededFuture(body)
                        : Future.failedFuture("status " + response.statusCode()));
    }
}
