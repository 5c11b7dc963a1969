package uk.panauthority.scenarios.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the gateway answered.
 *
 * @param body a missing node when the answer had no JSON
 * @param raw the body as it came
 */
public record Answer(int status, HttpHeaders headers, JsonNode body, String raw) {

    /** Version of the record, as a change to it must quote it; empty when there was none. */
    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }

    /** Text at that property; empty when it is missing or null. */
    public String text(String property) {
        return body.path(property).asText("");
    }

    public String id() {
        return text("id");
    }

    public String state() {
        return text("state");
    }

    /** Code of the problem; empty when this is no problem. */
    public String code() {
        return text("code");
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Status and, for a problem, its code or, for a record, its state: what a reader wants of an answer in a line. */
    public String inShort() {
        String word = code().isEmpty() ? state() : code();
        return word.isEmpty() ? Integer.toString(status) : status + " " + word;
    }
}
