package uk.panauthority.casework.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** The host's register over HTTP. */
@Path("/api/casework/v1/hosted-children")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interview duties")
public class HostedChildResource {

    private final HostedChildren register;

    public HostedChildResource(HostedChildren register) {
        this.register = register;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "POLICE_COORDINATOR"})
    @Operation(
            summary = "Other authorities' children in the caller's area",
            description = "For the host authority and the police of its area: the child's code, the home, the placing"
                    + " authority, the dates, and whom to call and what to do when the child is away; nothing more."
                    + " With current=false, past placements as well. Refused with paging-invalid.")
    public Page<HostedChildView> list(
            @QueryParam("current") @DefaultValue("true") boolean current,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return register.list(current, PageRequest.of(limit, cursor, "hosted-children:" + current));
    }
}
