package uk.panauthority.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** Which service owns which path. A path has one owner or none; there is no default owner. */
@ApplicationScoped
public class RouteTable {

    private final TreeMap<String, Route> routes = new TreeMap<>();

    RouteTable(GatewayConfig config) {
        config.routes().forEach((name, route) -> routes.put(name, Route.of(name, route)));
    }

    /** The owner of a path that {@link RequestTarget} has found plain. */
    Optional<Route> ownerOf(String path) {
        if (!path.startsWith(Route.ROOT)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', Route.ROOT.length());
        return end < 0 ? Optional.empty() : Optional.ofNullable(routes.get(path.substring(Route.ROOT.length(), end)));
    }

    Collection<Route> all() {
        return routes.values();
    }
}
