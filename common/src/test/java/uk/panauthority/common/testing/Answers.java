package uk.panauthority.common.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.http.HttpResponse;

/**
 * What set-ups read from an answer. REST Assured compiles a script for each path that is asked of it, which is fine for what
 * a test shows and too dear for what every test does first.
 */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /**
     * The text of a field.
     *
     * @param pointer RFC 6901, for example {@code /items/0/id}
     * @throws AssertionError when there is no such field
     */
    public static String text(Response answer, String pointer) {
        JsonNode found = json(answer).at(pointer);
        if (found.isMissingNode() || found.isNull()) {
            throw new AssertionError("no " + pointer + " in " + answer.statusCode() + " " + answer.asString());
        }
        return found.asText();
    }

    /** As {@link #text(Response, String)}, of an answer to {@link Plain}. */
    public static String text(HttpResponse<String> answer, String pointer) {
        JsonNode found = json(answer).at(pointer);
        if (found.isMissingNode() || found.isNull()) {
            throw new AssertionError("no " + pointer + " in " + answer.statusCode() + " " + answer.body());
        }
        return found.asText();
    }

    /** The whole answer. */
    public static JsonNode json(Response answer) {
        return json(answer.asString());
    }

    /** The whole answer. */
    public static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    /** That a set-up was answered as it must be. */
    public static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("expected %d, got %d %s".formatted(status, answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** That a request was refused with this status and code. */
    public static void refused(Response answer, int status, String code) {
        if (answer.statusCode() != status
                || !code.equals(json(answer).path("code").asText())) {
            throw new AssertionError(
                    "expected %d %s, got %d %s".formatted(status, code, answer.statusCode(), answer.asString()));
        }
    }
}
