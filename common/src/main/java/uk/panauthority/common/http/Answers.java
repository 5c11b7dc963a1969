package uk.panauthority.common.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The successful answers of a resource, each with the version tag that the next change must name. */
public final class Answers {

    private Answers() {}

    /** 200 with the view. */
    public static Response ok(Versioned view) {
        return tagged(Response.ok(view), view);
    }

    /** 201 with the view and its address. */
    public static Response created(String address, Versioned view) {
        return tagged(Response.created(URI.create(address)).entity(view), view);
    }

    private static Response tagged(Response.ResponseBuilder answer, Versioned view) {
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .tag(new EntityTag(Long.toString(view.version())))
                .build();
    }
}
