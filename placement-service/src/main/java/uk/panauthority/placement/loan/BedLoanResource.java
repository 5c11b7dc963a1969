package uk.panauthority.placement.loan;

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

/** Loans of block beds over HTTP. */
@Path(BedLoanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bed loans",
        description = "Empty block beds for neighbours. Seen by the owner and the borrower; an offer by all to whom it"
                + " was made.")
public class BedLoanResource {

    static final String PATH = "/api/placement/v1/bed-loans";

    private final BedLoanService service;

    public BedLoanResource(BedLoanService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Offer an empty bed of a block",
            description = "To the neighbours that the contract names (event BedLoanOffered). 404 not-found for a block"
                    + " that is not the caller's; 409 contract-expired; 409 bed-not-available; 409 owner-has-need; 422"
                    + " field-invalid.")
    public Response offer(@NotNull @Valid BedLoanRequests.Offer request) {
        BedLoanView loan = service.offer(request);
        return Answers.created(PATH + "/" + loan.id(), loan);
    }

    @POST
    @Path("/{id}/request")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Ask for an offered bed",
            description = "The first neighbour to ask is considered. 409 bed-not-available for any other, and when the"
                    + " bed has been filled.")
    public Response request(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.request(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/agreement")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Agree to lend the bed",
            description = "By the owner; the bed is then kept for the borrower (event BedLoanAgreed). 409"
                    + " owner-has-need; 409 bed-not-available; 409 transition-refused.")
    public Response agree(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.agree(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Decline a request",
            description = "By the owner. 422 reason-required; 409 transition-refused.")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BedLoanRequests.Decline request) {
        return Answers.ok(service.decline(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/recall")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Recall a lent bed",
            description = "By the owner, with the agreed notice. 422 recall-notice-short; 409 transition-refused.")
    public Response recall(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BedLoanRequests.Recall request) {
        return Answers.ok(service.recall(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "End a loan",
            description = "After the borrower's child has left, or when none came. Posts the nights at the block's rate"
                    + " with the fee to both authorities (events BedLoanEnded, RechargePosted twice). 409 bed-occupied;"
                    + " 409 transition-refused.")
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.end(id, VersionTag.of(ifMatch)));
    }

    @GET
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List loans",
            description = "Lent, borrowed and offered to the caller's authority, newest first. 422 paging-invalid.")
    public Page<BedLoanView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "bed-loans"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR
    })
    @Operation(summary = "Show a loan", description = "404 not-found for any authority without a part in it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
