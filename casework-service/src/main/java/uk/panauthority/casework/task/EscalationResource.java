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

/** Who was told that something is late, and whether they looked. */
@Path("/api/casework/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalations")
public class EscalationResource {

    private final EscalationService service;

    public EscalationResource(EscalationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER"})
    @Operation(
            summary = "Rungs that tasks of the caller's organisation have reached, newest first",
            description = "Filter: opened, true or false. Refused with paging-invalid.")
    public Page<EscalationView> list(
            @QueryParam("opened") @Nullable Boolean opened,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(opened, PageRequest.of(limit, cursor, "escalations:" + opened));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER"})
    @Operation(summary = "One rung", description = "Refused with not-found to other organisations.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @POST
    @Path("/{id}/opening")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER"})
    @Idempotent
    @Operation(
            summary = "Open what one was told",
            description = "By those who were told. Refused with forbidden to others of the organisation, and with"
                    + " transition-refused when it was opened already.")
    public Response open(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.open(id, VersionTag.of(ifMatch)));
    }
}
