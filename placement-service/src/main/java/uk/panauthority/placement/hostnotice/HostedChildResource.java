package uk.panauthority.placement.hostnotice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.party.Roles;

/** The host authority's register of hosted children over HTTP. */
@Path("/api/placement/v1/hosted-children")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Hosted children",
        description =
                "Children whom other authorities have placed in the caller's area, from the notices that were sent:"
                        + " child code, home, placing authority and dates, and nothing else.")
public class HostedChildResource {

    private final HostNoticeService service;

    public HostedChildResource(HostNoticeService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed(Roles.HOST_VIEWER)
    @Operation(
            summary = "Acknowledge the notice of a hosted child",
            description = "409 transition-refused when it is acknowledged already, or no child came.")
    public Response acknowledge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.acknowledge(id, VersionTag.of(ifMatch)));
    }

    @GET
    @RolesAllowed(Roles.HOST_VIEWER)
    @Operation(
            summary = "List hosted children",
            description = "In the area of the caller's authority, newest notice first. 422 paging-invalid.")
    public Page<HostedChildView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.listHosted(PageRequest.of(limit, cursor, "hosted-children"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.HOST_VIEWER)
    @Operation(
            summary = "Show a hosted child",
            description = "404 not-found for any other authority, and before the notice was sent.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.getHosted(id));
    }
}
