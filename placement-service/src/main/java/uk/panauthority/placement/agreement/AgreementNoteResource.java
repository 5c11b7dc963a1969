package uk.panauthority.placement.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;

/** What is said about agreements inside the responsible authority, over HTTP. */
@Path(AgreementNoteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementNoteResource {

    static final String PATH = AgreementResource.PATH + "/{id}/notes";

    private final AgreementVersionService service;

    public AgreementNoteResource(AgreementVersionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER, Roles.PLACEMENT_OFFICER})
    @Operation(
            summary = "Ask for feedback, give it, or record the quality assurance",
            description =
                    "FEEDBACK_REQUEST by a placement officer, FEEDBACK by the service area (team manager or social"
                            + " worker), QUALITY_ASSURANCE by a social worker; 403 forbidden otherwise. The provider never"
                            + " sees any of it. Never changed.")
    public Response write(@PathParam("id") UUID id, @NotNull @Valid AgreementRequests.Note request) {
        return Answers.created(AgreementResource.PATH + "/" + id + "/notes", service.write(id, request));
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
            summary = "List what was said about an agreement",
            description = "By the responsible authority, newest first. 404 not-found; 422 paging-invalid.")
    public Page<NoteView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.notes(id, PageRequest.of(limit, cursor, "agreement-notes:" + id));
    }
}
