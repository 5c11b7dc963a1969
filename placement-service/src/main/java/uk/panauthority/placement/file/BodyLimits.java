package uk.panauthority.placement.file;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every request small that is not a file. The limit of the whole service is that of its largest files, which are read
 * as a stream; JSON is held in memory and must not be as large.
 */
@ApplicationScoped
public class BodyLimits {

    private static final int TOO_LARGE = 413;

    private final long most;

    public BodyLimits(FileConfig config) {
        this.most = config.mostWithoutFile().asLongValue();
    }

    void limit(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::check);
    }

    private void check(RoutingContext request) {
        if (isFile(request.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.next();
            return;
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > most) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .setStatusCode(TOO_LARGE)
                    .end();
            return;
        }
        // What tells no length is counted while it is read.
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, (Long) most);
        request.next();
    }

    private static boolean isFile(@Nullable String type) {
        return type != null && (type.startsWith(UploadedFile.CSV) || type.startsWith(UploadedFile.GZIP));
    }
}
