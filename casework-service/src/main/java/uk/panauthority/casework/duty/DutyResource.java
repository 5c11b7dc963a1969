package uk.panauthority.casework.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Duties over HTTP. */
@Path("/api/casework/v1/interview-duties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Interview duties")
public class DutyResource {

    private final DutyService service;

    public DutyResource(DutyService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER"})
    @Operation(
            summary = "The duties in which the caller's authority has a part",
            description = "Newest first. Refused with paging-invalid when the limit or cursor is wrong.")
    public Page<DutyView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "interview-duties"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER"})
    @Operation(
            summary = "One duty with all its versions",
            description = "Shown to the responsible and the host authority; not-found to everyone else.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Propose who delivers",
            description =
                    "By the responsible authority. Makes the next version; the version in force stays so until both"
                            + " authorities have agreed. Refused with forbidden to the host.")
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DutyRequests.Proposal proposal) {
        return Answers.ok(service.propose(id, VersionTag.of(ifMatch), proposal));
    }

    @POST
    @Path("/{id}/agreement")
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Agree to the latest version",
            description =
                    "By each of the two authorities; the second word puts it in force. The responsible authority may"
                            + " record the word of a host that does not use the platform, with an evidence reference. Refused with"
                            + " both-authorities-required otherwise, and with transition-refused when it is agreed already.")
    public Response agree(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DutyRequests.Agreement agreement) {
        return Answers.ok(service.agree(id, VersionTag.of(ifMatch), agreement));
    }

    @POST
    @Path("/{id}/takeover")
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Record that another authority has taken over the child's care",
            description = "By the authority that was responsible, which keeps what fell due before that day. From then"
                    + " on the standing default of the new authority holds until it and the host have agreed anew; no"
                    + " clock is reset. Refused with forbidden to the host, and with field-invalid for a day in the"
                    + " future or not after the last change.")
    public Response takeOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DutyRequests.TakeOver takeOver) {
        return Answers.ok(service.takeOver(id, VersionTag.of(ifMatch), takeOver));
    }

    @POST
    @Path("/{id}/instructions")
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Say whom the host calls, and what it is to do when the child is away",
            description = "By the responsible authority; shown to the host and to the police of its area. Refused with"
                    + " forbidden to the host.")
    public Response instruct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DutyRequests.Instructions instructions) {
        return Answers.ok(service.instruct(id, VersionTag.of(ifMatch), instructions));
    }
}
