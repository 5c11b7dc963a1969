package uk.panauthority.casework.notification;

import jakarta.annotation.security.RolesAllowed;
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
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** The caller's own inbox of police messages to acknowledge. */
@Path("/api/casework/v1/acknowledgement-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Police notifications")
public class NoticeResource {

    private final RungService service;

    public NoticeResource(RungService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER", "SOCIAL_WORKER"})
    @Operation(
            summary = "Messages that the caller was told of, by name or by role, newest first",
            description = "Filter: waiting=true leaves out those that were acknowledged or went to somebody else.")
    public Page<RungView> list(
            @QueryParam("waiting") @Nullable String waiting,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean onlyWaiting = "true".equals(waiting);
        if (waiting != null && !onlyWaiting && !"false".equals(waiting)) {
            throw Problem.at("waiting", CommonProblem.CODE_NOT_VALID, "The filter is true or false.");
        }
        return service.toldToCaller(
                onlyWaiting, PageRequest.of(limit, cursor, "acknowledgement-notices:" + onlyWaiting));
    }
}
