package uk.panauthority.casework.task;

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

/** The lists of each morning, for the senior manager. */
@Path("/api/casework/v1/overdue-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalations")
public class OverdueListResource {

    private final EscalationService service;

    public OverdueListResource(EscalationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "INTERVIEW_COORDINATOR"})
    @Operation(
            summary = "What was overdue on each morning, newest first",
            description = "Made at seven for the named senior manager; for the team managers while none is named."
                    + " Refused with paging-invalid.")
    public Page<OverdueListView> lists(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.lists(PageRequest.of(limit, cursor, "overdue-lists"));
    }

    @POST
    @Path("/{id}/opening")
    @RolesAllowed({"TEAM_MANAGER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Open the list of a morning",
            description = "By the senior manager to whom it was made out. Refused with forbidden to others, and with"
                    + " transition-refused when it was opened already.")
    public Response openList(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.openList(id, VersionTag.of(ifMatch)));
    }
}
