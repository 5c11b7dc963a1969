package uk.panauthority.placement.placement;

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
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.party.Roles;

/** Placements over HTTP. */
@Path("/api/placement/v1/placements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Placements",
        description = "A child living in a home. Seen by the responsible authority and the provider; made by an order.")
public class PlacementResource {

    private final PlacementService service;

    public PlacementResource(PlacementService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Record the child's arrival",
            description = "Takes a place of the home (event PlacementStarted). 409 order-required unless the order is "
                    + "signed, or the parties agreed in an emergency when it would be; 409 placement-overlap; "
                    + "409 bed-not-available; with codes of the statutory return also what statutory-codes refuses.")
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlacementRequests.Start request) {
        return Answers.ok(service.start(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/non-arrival")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Record that the child did not come",
            description = "Event PlacementNotArrived. 409 transition-refused unless planned.")
    public Response notArrived(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.notArrived(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Record the child's departure",
            description = "Frees the place from that night on (event PlacementEnded); order and agreement go on. "
                    + "422 end-reason-required; 422 end-date-invalid before the start or ahead of today; "
                    + "422 code-not-valid; 422 with the number of a rule of the SSDA903 return, as rule-234, unless an "
                    + "explanation is given.")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlacementRequests.End request) {
        return Answers.ok(service.end(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/statutory-codes")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SOCIAL_WORKER})
    @Operation(
            summary = "Enter what the statutory return says of the placement",
            description = "From the arrival on, or other codes from a later day on. What is impossible by a rule of the"
                    + " SSDA903 return is refused with 422 and the rule's number, as rule-233; what is improper but"
                    + " possible is refused so once and stored when an explanation is given: the breach stays open and"
                    + " blocks the export. 422 code-not-valid; 422 postcode-malformed; 422 field-invalid.")
    public Response code(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlacementRequests.Codes request) {
        return Answers.ok(service.code(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List placements",
            description = "Of the caller's organisation, newest first. 422 paging-invalid.")
    public Page<PlacementView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "placements"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(summary = "Show a placement", description = "404 not-found for any organisation without a part in it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
