package uk.panauthority.scenarios.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A named caller of the platform. People ({@code halton.approver}: organisation, dot, function) sign in with the
 * password grant that the demonstration realm allows its command line; systems ({@code staffordshire-police}, no dot)
 * with client credentials. Keeps the access token until shortly before it ends. Safe for use by several threads.
 */
public final class Actor {

    private static final String COMMAND_LINE_CLIENT = "platform-cli";
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Surroundings surroundings;
    private final HttpClient http;
    private String token = "";
    private Instant tokenUsableUntil = Instant.MIN;

    Actor(String name, Surroundings surroundings, HttpClient http) {
        this.name = name;
        this.surroundings = surroundings;
        this.http = http;
    }

    public String name() {
        return name;
    }

    /** @throws IllegalStateException when the identity provider refuses this caller */
    public synchronized String token() {
        Instant now = Instant.now();
        if (now.isAfter(tokenUsableUntil)) {
            JsonNode granted = signIn();
            token = granted.path("access_token").asText();
            tokenUsableUntil =
                    now.plusSeconds(granted.path("expires_in").asLong()).minus(BEFORE_EXPIRY);
        }
        return token;
    }

    private JsonNode signIn() {
        URI endpoint = URI.create(surroundings.realm() + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s cannot sign in at %s: %d".formatted(name, endpoint, answer.statusCode()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("The identity provider at " + endpoint + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + name + " was signing in", e);
        }
    }

    private String form() {
        Map<String, String> fields = name.contains(".")
                ? Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        COMMAND_LINE_CLIENT,
                        "username",
                        name,
                        "password",
                        surroundings.passwordOfPeople())
                : Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        name,
                        "client_secret",
                        surroundings.secretOfSystem(name));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
