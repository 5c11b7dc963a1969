package uk.panauthority.casework.quarantine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** Refused messages of the caller's own organisation. */
@Path("/api/casework/v1/refused-messages")
@Tag(name = "Refused messages")
public class QuarantineResource {

    private static final String PRIVACY_OFFICER = "PRIVACY_OFFICER";

    private final Quarantine quarantine;

    public QuarantineResource(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(
            summary = "Messages that were refused, newest first",
            description = "Without their content. Reading the list is audited.")
    public Page<RefusedMessageView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return quarantine.list(PageRequest.of(limit, cursor, "refused-messages"));
    }

    @GET
    @Path("/{id}/body")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(
            summary = "The bytes of a refused message, as they came",
            description = "They may be anything and must be opened with care. Every download is audited.")
    public Response body(@PathParam("id") UUID id) {
        return Response.ok(quarantine.body(id))
                .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-message.bin\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
