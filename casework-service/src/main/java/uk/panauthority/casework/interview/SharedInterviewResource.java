package uk.panauthority.casework.interview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** Interviews and items of intelligence over HTTP, for those with whom they were shared. */
@Path("/api/casework/v1/shared-interviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Return interviews")
public class SharedInterviewResource {

    private final SharedInterviewService service;

    public SharedInterviewResource(SharedInterviewService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"IRO", "POLICE_COORDINATOR", "CARER", "SOCIAL_WORKER", "TEAM_MANAGER", "PANEL_MEMBER", "CE_WORKER"})
    @Operation(
            summary = "What was shared with the caller, newest first",
            description = "By organisation, role and, where one was named, person; without content.")
    public Page<SharedInterviewView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "shared-interviews"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"IRO", "POLICE_COORDINATOR", "CARER", "SOCIAL_WORKER", "TEAM_MANAGER", "PANEL_MEMBER", "CE_WORKER"})
    @Operation(
            summary = "Open what was shared",
            description =
                    "At the level at which it was sent. The first opening is noted for the sender; every one is audited. A"
                            + " carer reads it while the child lives there, not-found afterwards.")
    public Response open(@PathParam("id") UUID id) {
        return Response.ok(service.open(id)).build();
    }
}
