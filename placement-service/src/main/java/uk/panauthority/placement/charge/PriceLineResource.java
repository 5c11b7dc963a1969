package uk.panauthority.placement.charge;

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

/** Price lines over HTTP. */
@Path(PriceLineResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Price lines",
        description = "The priced elements of agreements. A signed order brings the core line. Seen by the responsible"
                + " authority and the provider.")
public class PriceLineResource {

    static final String PATH = "/api/placement/v1/price-lines";

    private final PriceLineService service;

    public PriceLineResource(PriceLineService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMISSIONING_OFFICER, Roles.PLACEMENT_OFFICER})
    @Operation(
            summary = "Propose a price line",
            description =
                    "replaces: the line that ends on the day on which this one starts. corrects: the charged line"
                            + " that this one puts right by an amount paid once; credit gives money back. An extra without an end is"
                            + " reviewed within the days of the dated table. 422 price-invalid, price-unconfirmed, split-total,"
                            + " field-invalid; 409 line-charged, charge-overlap; 409 transition-refused when the agreement has ended.")
    public Response propose(@NotNull @Valid PriceLineRequests.Propose request) {
        PriceLineView line = service.propose(request);
        return Answers.created(PATH + "/" + line.id(), line);
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Approve a price line",
            description =
                    "By a person who has neither proposed nor approved it. Above that approver's limit in the dated"
                            + " table it stays PROPOSED for the next one. The line that it replaces ends. 403 self-approval; 409"
                            + " line-charged, charge-overlap, transition-refused.")
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.approve(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Refuse a price line", description = "422 reason-required; 409 transition-refused.")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PriceLineRequests.Refuse request) {
        return Answers.ok(service.refuse(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({Roles.COMMISSIONING_OFFICER, Roles.PLACEMENT_OFFICER})
    @Operation(
            summary = "End a price line",
            description =
                    "endsOn is the first night that is no longer charged; on its first day the line comes to nothing."
                            + " 409 line-charged when nights from then on are in the ledger.")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PriceLineRequests.End request) {
        return Answers.ok(service.end(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/suspension")
    @Idempotent
    @RolesAllowed({Roles.COMMISSIONING_OFFICER, Roles.PLACEMENT_OFFICER})
    @Operation(
            summary = "Suspend a price line",
            description =
                    "The nights cost nothing, or the line's retainer. Suspensions do not overlap. 409 charge-overlap"
                            + " when a retainer would be paid for nights charged in full; 409 line-charged when such nights would cost"
                            + " nothing.")
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PriceLineRequests.Suspend request) {
        return Answers.ok(service.suspend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent
    @RolesAllowed({Roles.COMMISSIONING_OFFICER, Roles.PLACEMENT_OFFICER})
    @Operation(
            summary = "Resume a suspended price line",
            description =
                    "Ends the open suspension. 409 line-charged, charge-overlap; 409 transition-refused when none is"
                            + " open.")
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PriceLineRequests.Resume request) {
        return Answers.ok(service.resume(id, VersionTag.of(ifMatch), request));
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
            summary = "List price lines",
            description = "Of the caller's organisation, newest first; of one agreement with agreementId."
                    + " 422 paging-invalid.")
    public Page<PriceLineView> list(
            @QueryParam("agreementId") @Nullable UUID agreementId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(agreementId, PageRequest.of(limit, cursor, "price-lines:" + agreementId));
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
    @Operation(summary = "Show a price line", description = "404 not-found for any organisation without a part in it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
