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
import uk.panauthority.placement.papers.PaperRequests;
import uk.panauthority.placement.party.Roles;

/** Individual placement agreements over HTTP. */
@Path(AgreementResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Agreements",
        description =
                "Individual placement agreements (IPA) and their reviews. Seen by the responsible authority and the "
                        + "provider; drafted with the order.")
public class AgreementResource {

    static final String PATH = "/api/placement/v1/agreements";

    private final AgreementService service;
    private final AgreementVersionService versions;

    public AgreementResource(AgreementService service, AgreementVersionService versions) {
        this.service = service;
        this.versions = versions;
    }

    @POST
    @Path("/{id}/terms")
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.PLACEMENT_OFFICER})
    @Operation(
            summary = "Write the terms of the draft",
            description = "All of them at once, into the version that is being prepared. 422 code-not-valid; 409"
                    + " transition-refused once the terms are approved.")
    public Response recordTerms(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementTerms terms) {
        return Answers.ok(versions.recordTerms(id, VersionTag.of(ifMatch), terms));
    }

    @POST
    @Path("/{id}/terms-approval")
    @Idempotent
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Approve the terms",
            description =
                    "The social worker's own act. 422 field-invalid with a pointer to each gap: service, both contacts of"
                            + " the buyer, the plan or the emergency annex, the notice. 409 dual-signature-required while"
                            + " one of the two makers of a later version is missing; 409 transition-refused.")
    public Response approveTerms(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(versions.approveTerms(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/dispatch")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Send the agreement to the provider",
            description =
                    "With the documents to send back, as far as they are not on file, and the meeting before which it is"
                            + " to be returned. 409 terms-not-approved while it is a draft; 422 code-not-valid; 409"
                            + " transition-refused.")
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AgreementRequests.@Nullable @Valid Dispatch request) {
        AgreementRequests.Dispatch sent = request == null ? new AgreementRequests.Dispatch(null, null) : request;
        return Answers.ok(versions.send(id, VersionTag.of(ifMatch), sent));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_SIGNATORY)
    @Operation(
            summary = "Return the signed agreement",
            description = "By the signatory of the agreement's provider, with its key worker and its contacts. 403"
                    + " signatory-mismatch; 422 field-invalid while one of them is missing; 409"
                    + " transition-refused unless sent.")
    public Response comeBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementRequests.Return request) {
        return Answers.ok(versions.comeBack(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/commencement")
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Approve that the agreement comes into force",
            description =
                    "First the social worker, which leaves it RETURNED; then a commissioning officer who is another "
                            + "person, which puts it IN_FORCE (event IpaInForce). The version until then is SUPERSEDED in "
                            + "the same moment (event IpaSuperseded). 409 dual-signature-required names the approval that "
                            + "is missing.")
    public Response bringIntoForce(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(versions.bringIntoForce(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/documents")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Record that a requested document has come",
            description = "With its last day and where it is kept. 422 field-invalid for one that was not asked for, or"
                    + " had expired; 409 transition-refused before the agreement is sent.")
    public Response receive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementRequests.Document request) {
        return Answers.ok(versions.receive(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Record that the agreement ended by its own clause",
            description = "The end of the placement is no such clause. 422 reason-required; 422 code-not-valid; 422"
                    + " field-invalid before its notice has run out; 409 transition-refused unless in force.")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementRequests.End request) {
        return Answers.ok(service.end(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/agreed-times")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PROVIDER_USER, Roles.PROVIDER_SIGNATORY})
    @Operation(
            summary = "Name another time for an agreement that follows an emergency",
            description = "Holds once the other side accepts it; until then the earlier one does. 422 reason-required;"
                    + " 422 field-invalid for a time that is past; 409 transition-refused where no time was agreed, or"
                    + " the agreement is there.")
    public Response proposeTime(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PaperRequests.NewTime request) {
        return Answers.ok(service.proposeTime(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/agreed-times/acceptance")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PROVIDER_USER, Roles.PROVIDER_SIGNATORY})
    @Operation(
            summary = "Accept the time that the other side named",
            description = "403 self-approval for the side that named it; 409 transition-refused when none waits.")
    public Response acceptTime(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.acceptTime(id, VersionTag.of(ifMatch)));
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
