package uk.panauthority.gateway;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One service behind the door. */
record Route(String name, GatewayConfig.RouteConfig config) {

    static final String ROOT = "/api/";

    static Route of(String name, GatewayConfig.RouteConfig config) {
        URI origin = config.origin();
        boolean bare = origin.getHost() != null
                && (origin.getPath() == null || origin.getPath().isEmpty())
                && origin.getQuery() == null
                && origin.getUserInfo() == null;
        if (!bare) {
            throw new IllegalArgumentException("gateway.routes." + name
                    + ".origin must be scheme, host and port only, such as http://localhost:8081");
        }
        return new Route(name, config);
    }

    /** Where the service's OpenAPI document stands: the one path of a service that needs no token. */
    String openApiPath() {
        return ROOT + name + "/openapi.json";
    }

    RequestOptions originRequest() {
        URI origin = config.origin();
        boolean tls = "https".equals(origin.getScheme());
        int port = origin.getPort() > 0 ? origin.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setHost(origin.getHost())
                .setPort(port)
                .setSsl(tls)
                // Covers the wait for a free connection as well as the connecting.
                .setConnectTimeout(config.timeout().toMillis());
    }
}
