package uk.panauthority.common.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The answer that the first request with a key got: status, body, version tag and address of the record. */
record FirstAnswer(
        int status,
        @Nullable String etag,
        @Nullable String location,
        @Nullable String body) {

    Response repeat() {
        Response.ResponseBuilder answer = Response.status(status);
        if (etag != null) {
            answer.header("ETag", etag);
        }
        if (location != null) {
            answer.header("Location", location);
        }
        return body == null
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}
