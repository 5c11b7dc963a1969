package uk.panauthority.common.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

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

    /** The whole answer. */
    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.asString(), e);
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
