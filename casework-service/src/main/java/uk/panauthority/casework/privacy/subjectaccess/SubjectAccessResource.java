package uk.panauthority.casework.privacy.subjectaccess;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;

/** Subject access. */
@Path("/api/casework/v1/subject-access-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subject access")
public class SubjectAccessResource {

    private final SubjectAccessService service;

    public SubjectAccessResource(SubjectAccessService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Prepare an answer to somebody who asks what is held about a child",
            description = "For children of the officer's own authority. Refused: not-found.")
    public Response prepare(@Valid @NotNull SubjectAccessRequests.Preparation request) {
        SubjectAccessView view = service.prepare(request);
        return Answers.created("/api/casework/v1/subject-access-requests/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"PRIVACY_OFFICER", "TEAM_MANAGER"})
    @Operation(summary = "Read a request")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({"PRIVACY_OFFICER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Agree, as the second person, that it is given out",
            description = "Refused: self-approval, transition-refused.")
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.decide(id, VersionTag.of(ifMatch), SubjectAccessAction.APPROVE));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({"PRIVACY_OFFICER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(summary = "Refuse to give it out", description = "Refused: self-approval, transition-refused.")
    public Response refuse(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.decide(id, VersionTag.of(ifMatch), SubjectAccessAction.REFUSE));
    }

    @GET
    @Path("/{id}/file")
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(
            summary = "Everything held about the child, with the list of what is withheld",
            description =
                    "Other people's data is withheld by dated rules; each line of the list names its rule and law."
                            + " Refused: transition-refused before two people agreed.")
    public Response file(@PathParam("id") UUID id) {
        return Response.ok(service.file(id))
                .header("Content-Disposition", "attachment; filename=\"subject-access-" + id + ".json\"")
                .build();
    }
}
