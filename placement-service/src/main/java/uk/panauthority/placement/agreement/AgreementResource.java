package uk.panauthority.placement.agreement;

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

/** Individual placement agreements over HTTP. */
@Path("/api/placement/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Agreements",
        description =
                "Individual placement agreements (IPA) and their reviews. Seen by the responsible authority and the "
                        + "provider; drafted with the order.")
public class AgreementResource {

    private final AgreementService service;

    public AgreementResource(AgreementService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/terms-approval")
    @Idempotent
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "Approve the terms", description = "The social worker's own act. 409 transition-refused.")
    public Response approveTerms(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.approveTerms(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/dispatch")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Send the agreement to the provider",
            description = "409 terms-not-approved while it is a draft; 409 transition-refused.")
    public Response send(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.send(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_SIGNATORY)
    @Operation(
            summary = "Return the signed agreement",
            description =
                    "By the signatory of the agreement's provider. 403 signatory-mismatch; 409 transition-refused "
                            + "unless sent.")
    public Response comeBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementRequests.Return request) {
        return Answers.ok(service.comeBack(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/commencement")
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Approve that the agreement comes into force",
            description =
                    "First the social worker, which leaves it RETURNED; then a commissioning officer who is another "
                            + "person, which puts it IN_FORCE. 409 dual-signature-required names the approval that is missing.")
    public Response bringIntoForce(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.bringIntoForce(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/review-closure")
    @Idempotent
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Close a review",
            description = "422 reason-required unless it says what changed; 409 transition-refused when it is closed.")
    public Response closeReview(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementRequests.CloseReview request) {
        return Answers.ok(service.closeReview(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List agreements",
            description = "Of the caller's organisation, newest first; of one placement with placementId. "
                    + "422 paging-invalid.")
    public Page<AgreementView> list(
            @QueryParam("placementId") @Nullable UUID placementId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(placementId, PageRequest.of(limit, cursor, "agreements:" + placementId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(summary = "Show an agreement", description = "404 not-found for any organisation without a part in it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
