package uk.panauthority.common.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Requests of which only status, version and text matter: those that set-ups make on the way, and those that a test makes by
 * the thousand. REST Assured takes some twenty milliseconds for each of them.
 */
public final class Plain {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Plain() {}

    /**
     * The version of a record.
     *
     * @param token of somebody who may see it
     * @throws AssertionError when it is not answered
     */
    public static String tag(String token, String address) {
        HttpResponse<String> answer = get(token, address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    public static HttpResponse<String> get(String token, String address) {
        return send(by(token, address).GET());
    }

    /**
     * A change.
     *
     * @param tag the version that it is decided on
     * @param body JSON; empty for none
     */
    public static HttpResponse<String> post(String token, String address, String tag, String body) {
        HttpRequest.Builder request = by(token, address).header("If-Match", tag);
        return send(
                body.isEmpty()
                        ? request.POST(HttpRequest.BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Something new, for which there is no version yet. */
    public static HttpResponse<String> post(String token, String address, String body) {
        return send(by(token, address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** In the place of what was there in that version. */
    public static HttpResponse<String> put(String token, String address, String tag, String body) {
        return send(by(token, address)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /**
     * Any request, said to be JSON even when it has no body.
     *
     * @param tag the version that it is decided on
     */
    public static HttpResponse<String> ask(
            String token, String method, String address, String tag, @Nullable String body) {
        return send(by(token, address)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder by(String token, String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
