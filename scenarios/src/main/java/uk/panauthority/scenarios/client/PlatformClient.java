package uk.panauthority.scenarios.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * JSON over the gateway as a named caller. Refusals are answers like any other; only a gateway that cannot be reached
 * or does not answer in time is an {@link UncheckedIOException}. Sends every request once. Safe for use by several
 * threads.
 */
public final class PlatformClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Surroundings surroundings;
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public PlatformClient(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The caller of that name; the same one each time, so that it signs in once. */
    public Actor actor(String name) {
        return actors.computeIfAbsent(name, unknown -> new Actor(unknown, surroundings, http));
    }

    public Answer get(Actor actor, String path) {
        return send(actor, path, request -> request.GET());
    }

    /** Creates a record, or sends what needs no version. */
    public Answer post(Actor actor, String path, Object body) {
        return send(actor, path, request -> carrying(request).POST(json(body)));
    }

    /** As {@link #post(Actor, String, Object)}; a repeat with the same key and body gets the first answer again. */
    public Answer postOnce(Actor actor, String path, Object body, String idempotencyKey) {
        return send(
                actor,
                path,
                request -> carrying(request)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(json(body)));
    }

    /** Changes the record that is still at that version. */
    public Answer post(Actor actor, String path, String etag, Object body) {
        return send(
                actor,
                path,
                request -> carrying(request).header("If-Match", etag).POST(json(body)));
    }

    /** Replaces what is still at that version. */
    public Answer put(Actor actor, String path, String etag, Object body) {
        return send(
                actor,
                path,
                request -> carrying(request).header("If-Match", etag).PUT(json(body)));
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer send(Actor actor, String path, UnaryOperator<HttpRequest.Builder> method) {
        HttpRequest request = method.apply(HttpRequest.newBuilder(URI.create(surroundings.gateway() + path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + actor.token())
                        .header("Accept", "application/json, application/problem+json"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), parsed(answer.body()), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The gateway at " + surroundings.gateway() + " did not answer " + request.method() + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the gateway", e);
        }
    }

    private static HttpRequest.Builder carrying(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + body.getClass(), e);
        }
    }

    /** An answer that is no JSON, for example one cut off by a dying origin, is kept as text only. */
    private static JsonNode parsed(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
