package uk.panauthority.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Stands for every service behind the gateway. What it does is chosen by the last part of the path; what befell it, and
 * which of its routes break off, is asked and set under {@code /control}, so that a test needs nothing but HTTP.
 */
final class OriginServer {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    int start() throws Exception {
        server.requestHandler(this::handle);
        return server.listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        String[] parts = request.path().split("/", -1);
        if (parts[1].equals("control")) {
            control(request, parts[2], parts[3]);
        } else if (parts[1].equals("ready")) {
            request.response()
                    .setStatusCode(down.contains(parts[2]) ? 503 : 200)
                    .end();
        } else if (down.contains(parts[2])) {
            count("reached-" + parts[2]);
            request.connection().close();
        } else {
            api(request, parts[2], parts[parts.length - 1]);
        }
    }

    private void control(HttpServerRequest request, String verb, String subject) {
        switch (verb) {
            case "down" -> down.add(subject);
            case "up" -> down.remove(subject);
            default -> {}
        }
        request.response().end(Integer.toString(counts.getOrDefault(subject, 0)));
    }

    private void api(HttpServerRequest request, String service, String behaviour) {
        HttpServerResponse response = request.response();
        switch (behaviour) {
            case "openapi.json" -> openApi(response, service);
            case "silent" -> {
                count("reached-silent");
                request.connection().closeHandler(closed -> count("left-silent"));
            }
            case "dies" -> request.connection().close();
            case "dies-mid-answer" -> {
                response.putHeader("Content-Length", "1000").write("only the beginning");
                vertx.setTimer(50, timer -> request.connection().close());
            }
            case "endless" -> {
                response.setChunked(true);
                request.connection().closeHandler(closed -> count("left-endless"));
                response.write("beginning");
            }
            case "events" -> events(response);
            case "large" -> large(response, Integer.parseInt(request.getParam("pieces")));
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", request.absoluteURI().replace("/created", "/records/1"))
                        .putHeader("Server", "inside/1.0")
                        .putHeader("X-Powered-By", "inside")
                        .putHeader("Set-Cookie", "session=1")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader("Cache-Control", "private, max-age=5")
                        .putHeader("ETag", "\"1\"")
                        .end();
            case "nothing" -> response.setStatusCode(204).end();
            case "fails" ->
                response.setStatusCode(500)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"internal\"}");
            default -> echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        count("echo-" + request.getHeader("X-Correlation-Id"));
        long[] length = {0};
        request.handler(piece -> length[0] += piece.length());
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(name -> headers.put(
                            name.toLowerCase(java.util.Locale.ROOT),
                            new JsonArray(request.headers().getAll(name))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("bodyLength", length[0])
                            .put("headers", headers)
                            .toBuffer());
        });
    }

    /** The second event comes later than the route's timeout for ordinary answers. */
    private void events(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/event-stream").setChunked(true);
        response.write("data: first\n\n");
        vertx.setTimer(1_200, timer -> response.end("data: second\n\n"));
    }

    private void large(HttpServerResponse response, int pieces) {
        response.setChunked(true);
        Buffer piece = Buffer.buffer(new byte[64 * 1024]);
        Runnable[] write = new Runnable[1];
        int[] left = {pieces};
        write[0] = () -> {
            while (left[0] > 0) {
                left[0]--;
                response.write(piece);
                if (response.writeQueueFull()) {
                    response.drainHandler(drained -> write[0].run());
                    return;
                }
            }
            response.end();
        };
        write[0].run();
    }

    private static void openApi(HttpServerResponse response, String service) {
        if (!service.equals("casework") && !service.equals("placement")) {
            response.setStatusCode(404).end();
            return;
        }
        JsonObject operation = new JsonObject()
                .put("operationId", "read")
                .put("summary", "Reads a record of " + service)
                .put("security", new JsonArray().add(new JsonObject().put("keycloak", new JsonArray().add("READER"))))
                .put(
                        "responses",
                        new JsonObject().put("200", new JsonObject().put("$ref", "#/components/responses/Record")));
        response.end(new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "paths",
                        new JsonObject().put("/api/" + service + "/v1/records", new JsonObject().put("get", operation)))
                .put(
                        "components",
                        new JsonObject()
                                .put("responses", new JsonObject().put("Record", new JsonObject()))
                                .put("securitySchemes", new JsonObject().put("keycloak", new JsonObject())))
                .toBuffer());
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
