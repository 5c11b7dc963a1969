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

/** Notices to host authorities over HTTP, for the authority that owes them. */
@Path("/api/placement/v1/host-notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Host notices",
        description = "To the authority in whose area a child is placed. Made with each order out of area; seen by the"
                + " responsible authority.")
public class HostNoticeResource {

    private final HostNoticeService service;

    public HostNoticeResource(HostNoticeService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/dispatch")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SOCIAL_WORKER})
    @Operation(
            summary = "Send the notice to the host authority",
            description =
                    "Before the child comes, or within the working days after an emergency start; one that is late"
                            + " is sent all the same, and shows as late. 409 transition-refused when it was sent, or no child"
                            + " came.")
    public Response send(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.send(id, VersionTag.of(ifMatch)));
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List notices",
            description = "Of the caller's authority, newest first, with the day on which each is due and whether it is"
                    + " overdue. 422 paging-invalid.")
    public Page<HostNoticeView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "host-notices"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(summary = "Show a notice", description = "404 not-found for any other authority, the host included.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
