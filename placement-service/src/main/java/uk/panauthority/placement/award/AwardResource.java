package uk.panauthority.placement.award;

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

/** Direct awards over HTTP. */
@Path(AwardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Direct awards", description = "A home chosen without competition, with its evidence; own authority only.")
public class AwardResource {

    static final String PATH = "/api/placement/v1/direct-awards";

    private final AwardService service;

    public AwardResource(AwardService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Propose a direct award",
            description =
                    "The caller's organisation is the responsible authority. The price is kept beside the listed price"
                            + " and the median of what the authority signed for lately. 422 direct-award-evidence when"
                            + " reason, search, need and risk, price, or the evidence for a price above the listed one"
                            + " are missing; 422 code-not-valid; 422 price-invalid; 422"
                            + " price-unconfirmed for a rate above the authority's limit without weeklyRateConfirmed."
                            + " With referralId: 404 not-found, 409 transition-refused unless its search is on, 422"
                            + " field-invalid for another child's.")
    public Response propose(@NotNull @Valid AwardRequests.Propose request) {
        AwardView award = service.propose(request);
        return Answers.created(PATH + "/" + award.id(), award);
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Approve a direct award",
            description = "Event DirectAwardApproved. 403 self-approval for the proposer; 409 transition-refused.")
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.approve(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Refuse a direct award", description = "422 reason-required; 409 transition-refused.")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardRequests.Refuse request) {
        return Answers.ok(service.refuse(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/retention")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Leave a direct award with its provider at the review",
            description = "With the next review date, where there is to be one. 403 self-approval for the proposer; 422"
                    + " reason-required; 409 transition-refused before the review date.")
    public Response retain(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardRequests.Retain request) {
        return Answers.ok(service.retain(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/recompetition")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Open the placement of a direct award to competition at the review",
            description = "The order goes on until a competition has brought another. 403 self-approval for the"
                    + " proposer; 422 reason-required; 409 transition-refused before the review date.")
    public Response recompete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardRequests.Recompete request) {
        return Answers.ok(service.recompete(id, VersionTag.of(ifMatch), request));
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
            summary = "List direct awards",
            description = "Of the caller's authority, newest first. 422 paging-invalid.")
    public Page<AwardView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "direct-awards"));
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
    @Operation(summary = "Show a direct award", description = "404 not-found for any other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
