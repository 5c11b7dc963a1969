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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.placement.document.PdfPaper;
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.party.Roles;

/** The versions of agreements over HTTP. What moves the one that is being prepared is found at the agreement. */
@Path(AgreementVersionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementVersionResource {

    static final String PATH = AgreementResource.PATH + "/{id}/versions";

    private final AgreementVersionService service;

    public AgreementVersionResource(AgreementVersionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Begin a new version",
            description =
                    "By one of the two who make it, with the terms as they are; the version in force goes on. A change"
                            + " of NEEDS or PRICE names the award of the call-off process that it rests on: 409"
                            + " award-missing without an approved one for this child and provider. 422 reason-required;"
                            + " 409 transition-refused unless a version is in force and none is being prepared.")
    public Response open(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementRequests.NewVersion request) {
        return Answers.ok(service.open(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/countersignature")
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Join in making the new version",
            description = "By the second of social worker and commissioning officer, who is another person. 409"
                    + " dual-signature-required names the role that is missing; 409 transition-refused when both have"
                    + " joined.")
    public Response countersign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.countersign(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Withdraw the version that is being prepared",
            description = "Not the first, which goes with its order. 422 reason-required; 409 transition-refused.")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AgreementRequests.Withdraw request) {
        return Answers.ok(service.withdraw(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @Path("/{number}")
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
            summary = "Show a version with all that it says",
            description = "404 not-found for any organisation without a part in it, and for the provider before the"
                    + " version was sent.")
    public Response get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return Answers.ok(service.get(id, number));
    }

    @GET
    @Path("/{number}/document.pdf")
    @Produces(PdfPaper.MEDIA_TYPE)
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
            summary = "Show a version as a paper",
            description =
                    "A PDF of what the version says, for those who may see the version; the same version is always"
                            + " the same bytes. 404 not-found as for the version.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = PdfPaper.MEDIA_TYPE))
    public Response document(@PathParam("id") UUID id, @PathParam("number") int number) {
        return service.document(id, number).answer();
    }
}
