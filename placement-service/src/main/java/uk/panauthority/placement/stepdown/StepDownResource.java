package uk.panauthority.placement.stepdown;

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
import uk.panauthority.placement.party.Roles;

/** Step-downs over HTTP. */
@Path(StepDownResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Step-downs",
        description = "Planned moves of children to less intensive care; seen by the responsible authority alone.")
public class StepDownResource {

    static final String PATH = "/api/placement/v1/step-downs";

    private final StepDownService service;

    public StepDownResource(StepDownService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Suggest a step-down",
            description =
                    "Of a child who lives in a placement. Nights without a missing episode and the weekly cost are"
                            + " gathered here and kept as evidence. 404 not-found; 403 forbidden; 409 transition-refused when"
                            + " the child does not live there, or one is under way; 422 code-not-valid; 422 field-invalid.")
    public Response suggest(@NotNull @Valid StepDownRequests.Suggest request) {
        StepDownView step = service.suggest(request);
        return Answers.created(PATH + "/" + step.id(), step);
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Accept a step-down",
            description = "With the child's views; a referral may follow then, and not before. 422 views-required; 409"
                    + " transition-refused.")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDownRequests.Decide request) {
        return Answers.ok(service.accept(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Decline a step-down",
            description = "With the child's views and a reason. 422 views-required; 422 reason-required; 409"
                    + " transition-refused.")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDownRequests.Decide request) {
        return Answers.ok(service.decline(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/referral")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Name the referral that looks for the place",
            description =
                    "409 transition-refused before the social worker has accepted. When the child's next placement"
                            + " starts, the step-down is PLACED; 26 weeks later, if the child lives there still, SUSTAINED.")
    public Response refer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDownRequests.Refer request) {
        return Answers.ok(service.refer(id, VersionTag.of(ifMatch), request));
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
            summary = "List step-downs",
            description = "Of the caller's authority, newest first, with the weekly saving. 422 paging-invalid.")
    public Page<StepDownView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "step-downs"));
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
    @Operation(summary = "Show a step-down", description = "404 not-found for any other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
