package uk.panauthority.casework.child;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.idempotency.Idempotent;

/** Children of the caller's own authority. */
@Path("/api/casework/v1/children")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Children")
public class ChildResource {

    private final ChildService service;

    public ChildResource(ChildService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({"CASE_SYSTEM", "SOCIAL_WORKER", "DUTY_WORKER"})
    @Idempotent
    @Operation(
            summary = "Register a child of the caller's authority",
            description = "The reference is the authority's code and the child's number. Refused: child-exists when the"
                    + " number is taken, dob-invalid when the date is not a child's.")
    public Response register(@Valid @NotNull ChildRequests.Registration request) {
        ChildView child = service.register(request);
        return Answers.created("/api/casework/v1/children/" + child.id(), child);
    }

    @GET
    @Path("/{childRef}")
    @RolesAllowed({"CASE_SYSTEM", "SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER", "INTERVIEW_COORDINATOR"})
    @Operation(summary = "Read a child of the caller's authority", description = "Every read is audited.")
    public Response read(@PathParam("childRef") String childRef) {
        return Answers.ok(service.read(childRef));
    }
}
