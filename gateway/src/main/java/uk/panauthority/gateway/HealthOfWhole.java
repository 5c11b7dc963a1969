package uk.panauthority.gateway;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Whether every part of the platform is ready, for anyone who asks. Says only UP and DOWN: why a part is down is told
 * on the management ports, which are not public.
 */
@ApplicationScoped
public class HealthOfWhole {

    private final Fetch fetch;
    private final GatewayConfig.HealthConfig config;
    private final Answers answers;
    private final Reused<SortedMap<String, Boolean>> parts;

    HealthOfWhole(Fetch fetch, GatewayConfig config, Answers answers) {
        this.fetch = fetch;
        this.config = config.health();
        this.answers = answers;
        this.parts = new Reused<>(config.health().reuse(), this::askAll);
    }

    void handle(RoutingContext rc) {
        parts.get()
                .onSuccess(ready -> {
                    boolean whole = !ready.containsValue(false);
                    JsonObject services = new JsonObject();
                    ready.forEach((name, up) -> services.put(name, word(up)));
                    JsonObject body =
                            new JsonObject().put("status", word(whole)).put("parts", services);
                    answers.json(rc, whole ? 200 : 503, body);
                })
                .onFailure(rc::fail);
    }

    private Future<SortedMap<String, Boolean>> askAll() {
        SortedMap<String, Boolean> ready = new ConcurrentSkipListMap<>();
        List<Future<Boolean>> questions = new ArrayList<>();
        new TreeMap<>(config.parts())
                .forEach((name, address) -> questions.add(fetch.get(address, config.timeout())
                        .map(body -> true)
                        .otherwise(false)
                        .onSuccess(up -> ready.put(name, up))));
        return Future.all(questions).map(all -> ready);
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
